import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BackorderWithHistory } from "../../api/contracts"
import { subtract, sumOf } from "../../modules/backorder/domain/quantity"
import { useText } from "../hooks/use-text"
import { stageOf } from "../lib/stage"
import { OrderLine } from "./order-line"

/** The lines of one order that wait or waited, and what is true of the order as a whole. */
export const OrderLines = ({ backorder }: { backorder: BackorderWithHistory }) => (
  <>
    <ul className="divide-y">
      {backorder.lines.map((line) => (
        <OrderLine key={line.id} line={line} />
      ))}
    </ul>
    <Remarks remarks={useRemarks(backorder)} />
  </>
)

const Remarks = ({ remarks }: { remarks: string[] }) =>
  remarks.length > 0 && (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      {remarks.map((remark) => (
        <Text key={remark} size="small" className="text-ui-fg-subtle">
          {remark}
        </Text>
      ))}
    </div>
  )

function useRemarks(backorder: BackorderWithHistory): string[] {
  const { t, moment } = useText()
  const { t: core } = useTranslation()
  const stage = stageOf(backorder)
  const { outstanding_quantity: missing, filled_at, canceled_at } = backorder
  if (stage === "canceled") {
    return canceled_at ? [t("order.canceled_on", { date: moment(canceled_at) })] : []
  }
  if (missing > 0) {
    const others = subtract(backorder.ready_quantity, sumOf(backorder.lines.map((line) => line.ready_quantity)))
    // Core says so of whatever is reserved, and it reserves what is not there.
    const label = core("orders.reservations.allocatedLabel")
    return [
      ...(others > 0 ? [t("order.others_can_ship", { count: others })] : []),
      t("order.allocated", { count: missing, label }),
    ]
  }
  return [
    ...(stage === "ready_to_ship" ? [t("order.all_in_stock")] : []),
    ...(filled_at ? [t("order.filled_on", { date: moment(filled_at) })] : []),
  ]
}
