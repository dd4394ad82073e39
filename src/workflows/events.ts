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

/** The settings of a product were saved. Payload: `{ product_id }`. */
export const BACKORDER_SETTINGS_UPDATED = "backorder-settings.updated"

/** The settings of a product were removed. Payload: `{ product_id }`. */
export const BACKORDER_SETTINGS_DELETED = "backorder-settings.deleted"
