import { setImmediate as nextTurn } from "node:timers/promises"
import { coalesceReconcile } from "../../src/workflows/coalesce-reconcile"
import type { World } from "./in-a-shop"

/** Waits until the pass is over that covers every event told so far. */
export async function settled({ container }: Pick<World, "container">): Promise<void> {
  // The bus hands an event over in the turn after the one in which it was told.
  await nextTurn()
  await coalesceReconcile(container, {})
}
