import { Badge } from "@medusajs/ui"
import type { IncomingImportSummary } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { SampleTable, type SampleRow } from "./sample-table"

type Row = IncomingImportSummary["sample"][number]
type Change = Row["changes"][number]

/** What the first rows of a file would create and change. */
export const IncomingSample = ({ sample, count }: { sample: Row[]; count: number }) => {
  const { t } = useText()
  const rows = sample.map((row): SampleRow => ({
    row: row.row,
    subject: <Delivery row={row} />,
    changes: row.changes.map(({ field, before, after }) => ({
      key: field,
      label: field === "status" ? t("incoming.columns.status") : t(`incoming.form.${field}`),
      before: row.action === "create" ? undefined : <Value field={field} value={before} />,
      after: <Value field={field} value={after} />,
    })),
  }))
  return rows.length > 0 && <SampleTable heading={t("incoming.columns.item")} sample={rows} count={count} />
}

/** What of which item comes where, and whether it is not there yet. */
const Delivery = ({ row: { action, item_title, sku, location_name } }: { row: Row }) => {
  const { t } = useText()
  const details = [sku === item_title ? null : sku, location_name ?? t("incoming.deleted_location")]
  return (
    <>
      <span className="block">{item_title ?? t("incoming.deleted_item")}</span>
      <span className="text-ui-fg-subtle txt-compact-xsmall block">{details.filter(Boolean).join(" · ")}</span>
      {action === "create" && (
        <Badge size="2xsmall" color="green" className="mt-1">
          {t("incoming.import.new")}
        </Badge>
      )}
    </>
  )
}

const Value = ({ field, value }: { field: Change["field"]; value: Change["after"] }) => {
  const { t, day, number } = useText()
  if (value === null) {
    return <span className="text-ui-fg-subtle">{t("imports.sample.values.none")}</span>
  }
  if (typeof value === "number") {
    return number(value)
  }
  return field === "expected_on" ? day(value) : field === "status" ? t(`incoming.status.${value}`) : value
}
