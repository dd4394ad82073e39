import { clx, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReconcileDifference } from "../../api/contracts"
import { useEntryText } from "../hooks/use-entry-text"
import { useText } from "../hooks/use-text"
import { orderName } from "../lib/order-number"

const CELL = "h-auto whitespace-normal py-3 pr-3"
const NUMBER = "w-20 text-right tabular-nums"

/** The lines whose rows are not what they should be: what each says that waits, and what does in truth. */
export const DifferencesTable = ({ differences }: { differences: ReconcileDifference[] }) => {
  const { t } = useText()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="w-20">{t("reconcile.columns.order")}</Table.HeaderCell>
          <Table.HeaderCell>{t("reconcile.columns.product")}</Table.HeaderCell>
          <Table.HeaderCell className={NUMBER}>{t("reconcile.columns.was")}</Table.HeaderCell>
          <Table.HeaderCell className={NUMBER}>{t("reconcile.columns.is")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {differences.map((difference) => (
          <DifferenceRow key={difference.line_item_id} difference={difference} />
        ))}
      </Table.Body>
    </Table>
  )
}

const DifferenceRow = ({ difference }: { difference: ReconcileDifference }) => {
  const { t } = useText()
  const { order_id, was, is } = difference
  return (
    <Table.Row>
      <Table.Cell className={CELL}>
        <Link
          to={`/orders/${order_id}`}
          className="hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg rounded break-words underline underline-offset-4 outline-none"
        >
          {orderName(difference, t)}
        </Link>
      </Table.Cell>
      <Table.Cell className={CELL}>
        <What difference={difference} />
      </Table.Cell>
      <Table.Cell className={clx(CELL, NUMBER)}>{was}</Table.Cell>
      <Table.Cell className={clx(CELL, NUMBER)}>{is}</Table.Cell>
    </Table.Row>
  )
}

/** The product, and what explains the difference. Nothing does where the units are right and another detail is not. */
const What = ({ difference: { product_title, variant_title, sku, entries } }: { difference: ReconcileDifference }) => {
  const { t } = useText()
  const { what, why } = useEntryText()
  const reasons = entries.map((entry) => `${what(entry)}: ${why(entry)}`)
  return (
    <>
      <Text size="small" leading="compact" className="text-ui-fg-base break-words">
        {product_title ?? t("products.deleted")}
      </Text>
      <Text size="small" leading="compact" className="break-words">
        {[variant_title, sku].filter(Boolean).join(" · ")}
      </Text>
      {(reasons.length > 0 ? reasons : [t("reconcile.detail")]).map((reason, index) => (
        <Text key={index} size="xsmall" className="text-ui-fg-subtle mt-1">
          {reason}
        </Text>
      ))}
    </>
  )
}
