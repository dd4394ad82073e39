/**
 * What the plugin tells other programs. Events about one order's backorder carry `{ id, order_id }`; `DELAYED` has the
 * dates as well, see `DelayedBackorder`. `LIMIT_REACHED` is about a product, see `ReachedLimit`.
 */
export const BackorderEvents = {
  OPENED: "backorder.opened",
  FILLED: "backorder.filled",
  CANCELED: "backorder.canceled",
  DELAYED: "backorder.delayed",
  LIMIT_REACHED: "backorder.limit_reached",
} as const

/** What happens to the settings of a product. Payload: `{ product_id }`. */
export const BackorderSettingsEvents = {
  UPDATED: "backorder-settings.updated",
  DELETED: "backorder-settings.deleted",
} as const

/** What happens to incoming stock. Payload: `{ id, inventory_item_id, location_id }`. */
export const IncomingStockEvents = {
  CREATED: "incoming-stock.created",
  UPDATED: "incoming-stock.updated",
  DELETED: "incoming-stock.deleted",
  /** Some of it has come, or all. Besides: `quantity`, what came this time. */
  RECEIVED: "incoming-stock.received",
  /** Its day has passed and it has not come; once for each day. */
  LATE: "incoming-stock.late",
} as const
