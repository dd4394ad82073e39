import type { Backorder } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { listedStage } from "../lib/stage"
import { BackorderStatusBadge } from "./status-badge"

/** What core's orders list asks for of an order, for our columns. */
export interface OrderRow {
  fulfillment_status?: string
  backorder?: Pick<Backorder, "status" | "outstanding_quantity"> | null
}

/** How the order stands; of one that never waited a dash, as the dashboard's own cells have it. */
export const StatusCell = ({ order }: { order: OrderRow }) =>
  order.backorder?.status ? (
    <BackorderStatusBadge status={listedStage(order.backorder.status, order.fulfillment_status)} />
  ) : (
    <>-</>
  )

/** How many items wait. */
export const WaitingCell = ({ order }: { order: OrderRow }) => {
  const { locale } = useText()
  const waiting = order.backorder?.outstanding_quantity ?? 0
  return <span className="tabular-nums">{waiting > 0 ? waiting.toLocaleString(locale) : "-"}</span>
}
