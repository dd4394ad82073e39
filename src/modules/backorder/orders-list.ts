import { getComputedColumnRegistry, getEntityOverrideRegistry } from "@medusajs/medusa/settings"
import { ORDER_COLUMNS } from "./domain/orders-list"

/** How the list's filter is called in the query of `GET /admin/orders`, and so in a view of the list. */
export const STATUS_FILTER = "backorder.status"

/** Behind core's own fulfillment status, which is 600. */
const PLACES = { [ORDER_COLUMNS.status]: 610, [ORDER_COLUMNS.waiting]: 620 }

/**
 * Makes core's orders list offer two columns of ours, where its flag `view_configurations` is on, and none of what core
 * finds in our tables by itself, such as `told_status`. Done again, it changes nothing.
 */
export function registerOrderColumns(): void {
  getEntityOverrideRegistry().register("Order", { excludeFields: ["backorder"], defaultFieldOrdering: PLACES })
  getComputedColumnRegistry().register("Order", [
    {
      id: ORDER_COLUMNS.status,
      name: "Backorder",
      description: "Whether the order waits for stock",
      renderMode: ORDER_COLUMNS.status,
      requiredFields: ["backorder.status", "fulfillment_status"],
      defaultVisible: true,
      category: "status",
    },
    {
      id: ORDER_COLUMNS.waiting,
      name: "Waiting",
      description: "Items of the order that wait for stock",
      renderMode: ORDER_COLUMNS.waiting,
      requiredFields: ["backorder.outstanding_quantity"],
      defaultVisible: false,
      category: "metric",
      dataType: "number",
    },
  ])
}
