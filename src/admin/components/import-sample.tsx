import { clx, Table, Text } from "@medusajs/ui"
import { Fragment } from "react"
import type { ImportSampleRow } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { sampleValue } from "../lib/sample-text"

const CELL = "h-auto whitespace-normal break-words py-3 pr-3 align-top"

/** What the first rows of a file would change, before and after, so that a column that was mixed up is seen in time. */
export const ImportSample = ({ sample, count }: { sample: ImportSampleRow[]; count: number }) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("imports.sample.heading")}
      </Text>
      <div className="overflow-hidden rounded-lg border">
        <Table className="-mb-px">
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell className="w-16">{t("imports.errors.row")}</Table.HeaderCell>
              <Table.HeaderCell className="w-40">{t("settings_list.columns.product")}</Table.HeaderCell>
              <Table.HeaderCell>{t("imports.sample.change")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {sample.map(({ row, product_title, changes }) => (
              <Table.Row key={row}>
                <Table.Cell className={clx(CELL, "tabular-nums")}>{row}</Table.Cell>
                <Table.Cell className={CELL}>{product_title ?? t("products.deleted")}</Table.Cell>
                <Table.Cell className={CELL}>
                  <Changes changes={changes} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {count > sample.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.sample.first", { count: sample.length })}
        </Text>
      )}
    </div>
  )
}

const Changes = ({ changes }: Pick<ImportSampleRow, "changes">) => {
  const { t } = useText()
  return (
    <dl>
      {changes.map(({ field, of, before, after }) => (
        <Fragment key={`${field} ${of}`}>
          <Text asChild size="xsmall" className="text-ui-fg-subtle">
            <dt>{t(`imports.sample.fields.${field}`, { of })}</dt>
          </Text>
          <dd>
            <Value field={field} value={before} /> → <Value field={field} value={after} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
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
