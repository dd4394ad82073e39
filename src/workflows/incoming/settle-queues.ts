import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { coalesceReconcile } from "../coalesce-reconcile"

/** Who has received something is answered by then, also while a reconcile of a large store has the queues. */
const LONGEST_MS = 5_000

/**
 * Lets the orders that wait for some items follow what has come or is on its way, before it is answered: who looks next must not
 * find that what was just received is still to be bought in. The events say the same again, to whoever missed this.
 */
export async function settleQueues(
  container: MedusaContainer,
  changed: { inventory_item_id: string }[]
): Promise<void> {
  const inventory_item_ids = changed.map(({ inventory_item_id }) => inventory_item_id)
  const settled = coalesceReconcile(container, { inventory_item_ids })
  await Promise.race([settled, sleep(LONGEST_MS, undefined, { ref: false })])
}
