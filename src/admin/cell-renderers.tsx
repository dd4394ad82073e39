import { defineCellRenderer } from "@medusajs/dashboard/lib"
import { ORDER_COLUMNS } from "../modules/backorder/domain/orders-list"
import { StatusCell, WaitingCell, type OrderRow } from "./components/orders-list-cells"

defineCellRenderer(ORDER_COLUMNS.status, {
  render: (_value, order: OrderRow) => <StatusCell order={order} />,
  truncateTooltip: false,
})

defineCellRenderer(ORDER_COLUMNS.waiting, {
  render: (_value, order: OrderRow) => <WaitingCell order={order} />,
  align: "right",
})
