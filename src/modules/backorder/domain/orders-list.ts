/** The columns that the plugin gives to core's orders list, each drawn by the cell renderer of the same name. */
export const ORDER_COLUMNS = { status: "backorder_status", waiting: "backorder_waiting" } as const
