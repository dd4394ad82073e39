import { Text } from "@medusajs/ui"
import type { Backorder } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { OrderLine } from "./order-line"

/** The lines of one order that wait or waited, and when the wait ended. */
export const OrderLines = ({ backorder }: { backorder: Backorder }) => {
  const ended = useEnd(backorder)
  return (
    <>
      <ul className="divide-y">
        {backorder.lines.map((line) => (
          <OrderLine key={line.id} line={line} />
        ))}
      </ul>
      {ended && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {ended}
        </Text>
      )}
    </>
  )
}

function useEnd({ status, filled_at, canceled_at }: Backorder): string | null {
  const { t, moment } = useText()
  if (status === "filled" && filled_at) {
    return t("order.filled_on", { date: moment(filled_at) })
  }
  return status === "canceled" && canceled_at ? t("order.canceled_on", { date: moment(canceled_at) }) : null
}
