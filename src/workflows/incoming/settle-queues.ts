import type { MedusaContainer } from "@medusajs/framework/types"
import { coalesceReconcile } from "../coalesce-reconcile"

/**
 * Lets the orders that wait for some items follow what has come or is on its way, before it is answered: who looks next must not
 * find that what was just received is still to be bought in. The events say the same again, to whoever missed this.
 */
export function settleQueues(container: MedusaContainer, changed: { inventory_item_id: string }[]): Promise<void> {
  return coalesceReconcile(container, { inventory_item_ids: changed.map(({ inventory_item_id }) => inventory_item_id) })
}
