import type { ImportSampleRow } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { sampleValue } from "../lib/sample-text"
import { SampleTable } from "./sample-table"

/** What the first rows of a file of settings would change. */
export const ImportSample = ({ sample, count }: { sample: ImportSampleRow[]; count: number }) => {
  const { t } = useText()
  const rows = sample.map(({ row, product_title, changes }) => ({
    row,
    subject: product_title ?? t("products.deleted"),
    changes: changes.map(({ field, of, before, after }) => ({
      key: `${field} ${of}`,
      label: t(`imports.sample.fields.${field}`, { of }),
      before: <Value field={field} value={before} />,
      after: <Value field={field} value={after} />,
    })),
  }))
  return <SampleTable heading={t("settings_list.columns.product")} sample={rows} count={count} />
}

const Value = ({
  field,
  value,
}: Pick<ImportSampleRow["changes"][number], "field"> & { value: string | number | boolean | null }) => {
  const { t, day } = useText()
  const shown = sampleValue(field, value)
  if ("key" in shown) {
    return <span className="text-ui-fg-subtle">{t(`imports.sample.values.${shown.key}`)}</span>
  }
  return "date" in shown ? day(shown.date) : shown.text
}
