import type { MedusaContainer } from "@medusajs/framework/types"
import type { Touched } from "../modules/backorder/core-tables"
import { reconcileBackordersWorkflow } from "./reconcile-backorders"

/** One pass that has not begun yet: what it will cover, and the promise of its end. */
interface NextPass {
  touched: Touched
  done: Promise<void>
}

let running: Promise<unknown> = Promise.resolve()
let next: NextPass | null = null

/**
 * Reconciles what an event touched, together with whatever else is waiting: while one pass runs, all that comes is
 * merged into the next. A thousand orders on one item cost a few passes, and a process never holds more than one
 * connection for it.
 *
 * @returns when the pass that covers `touched` has ended; rejects when it failed, so that the event is tried again.
 */
export async function coalesceReconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  if (next) {
    next.touched = merge(next.touched, touched)
    return next.done
  }
  const pass: NextPass = { touched, done: Promise.resolve() }
  next = pass
  pass.done = running.then(async () => {
    next = null
    await reconcileBackordersWorkflow(container).run({ input: { touched: pass.touched } })
  })
  running = pass.done.catch(() => undefined)
  return pass.done
}

function merge(one: Touched, other: Touched): Touched {
  return {
    order_ids: union(one.order_ids, other.order_ids),
    reservation_ids: union(one.reservation_ids, other.reservation_ids),
    level_ids: union(one.level_ids, other.level_ids),
    inventory_item_ids: union(one.inventory_item_ids, other.inventory_item_ids),
    product_ids: union(one.product_ids, other.product_ids),
  }
}

function union(one: string[] = [], other: string[] = []): string[] {
  return [...new Set([...one, ...other])]
}
