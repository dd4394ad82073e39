import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../modules/backorder"
import type { Touched } from "../modules/backorder/core-tables/touched"
import type BackorderModuleService from "../modules/backorder/service"
import { reconcileBackordersWorkflow } from "./reconcile-backorders"

/** One pass that has not begun yet: what it will cover, and the promise of its end. */
interface NextPass {
  touched: Record<keyof Touched, Set<string>>
  done: Promise<void>
}

/** How long a pass waits for more: one order alone says several times that something has moved. */
const GATHER_MS = 25

let running: Promise<unknown> = Promise.resolve()
let next: NextPass | null = null

/**
 * Reconciles what an event touched, together with whatever else is waiting: while one pass runs, all that comes is
 * merged into the next. A thousand orders on one item cost a few passes, a process never holds more than one connection
 * for it, and what backorders do not depend on costs one query and no pass.
 *
 * @returns when the pass that covers `touched` has ended; rejects when it failed, so that the event is tried again.
 */
export async function coalesceReconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  if (next) {
    add(next, touched)
    return next.done
  }
  const pass: NextPass = { touched: nothing(), done: Promise.resolve() }
  add(pass, touched)
  next = pass
  pass.done = running.then(async () => {
    await sleep(GATHER_MS)
    next = null
    await reconcile(container, listed(pass))
  })
  running = pass.done.catch(() => undefined)
  return pass.done
}

async function reconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  const scope = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).readScope(touched)
  if (scope) {
    await reconcileBackordersWorkflow(container).run({ input: { scope } })
  }
}

function nothing(): NextPass["touched"] {
  return {
    order_ids: new Set(),
    reservation_ids: new Set(),
    level_ids: new Set(),
    inventory_item_ids: new Set(),
    product_ids: new Set(),
  }
}

function add(pass: NextPass, touched: Touched): void {
  for (const [kind, ids] of Object.entries(touched) as [keyof Touched, string[] | undefined][]) {
    ids?.forEach((id) => pass.touched[kind].add(id))
  }
}

function listed({ touched }: NextPass): Touched {
  return Object.fromEntries(Object.entries(touched).map(([kind, ids]) => [kind, [...ids]]))
}
