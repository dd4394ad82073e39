import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../modules/backorder/name"
import type { Touched } from "../modules/backorder/core-tables/touched"
import { reconcileBackordersWorkflow } from "./reconcile-backorders"

/** One pass that has not begun yet: what it will cover, and the promise of its end. */
interface NextPass {
  touched: Record<keyof Touched, Set<string>>
  done: Promise<void>
}

/**
 * How long a pass waits for more: one order alone says several times that something has moved. Its shopper is answered
 * meanwhile where the server is not busy (measured: 22 to 29 ms after core has let go of its events).
 */
const GATHER_MS = 50

/** How long it lets shoppers who are checking out go first: in a rush the next order is always about to come. */
const RUSH_MS = 1000

/** How often a pass is tried, and how long after it has failed. The scheduled job repairs what is left then. */
const ATTEMPTS = 3
const RETRY_MS = 1000

let running: Promise<void> = Promise.resolve()
let next: NextPass | null = null

/**
 * Reconciles what an event touched, together with whatever else is waiting: while one pass runs, all that comes is
 * merged into the next. A thousand orders on one item cost a few passes, a process never holds more than one connection
 * for it, and what backorders do not depend on costs one query and no pass; what stock covers anyway costs a few.
 *
 * Event handlers do not await the pass. A queue hands over one event after another (core's Redis one does), so the
 * events that could share a pass would arrive only once it is over.
 *
 * @returns when the pass that covers `touched` has ended. Never rejects: what fails too often is logged.
 */
export function coalesceReconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  next ??= planPass(container)
  for (const [kind, ids] of Object.entries(touched) as [keyof Touched, string[] | undefined][]) {
    ids?.forEach((id) => next?.touched[kind].add(id))
  }
  return next.done
}

/** Ends when everything that was touched until now is reconciled. */
export function passesEnded(): Promise<void> {
  return next?.done ?? running
}

function planPass(container: MedusaContainer): NextPass {
  const touched = nothing()
  const done = running.then(async () => {
    await gather(container)
    next = null
    await tryToReconcile(container, listed(touched))
  })
  running = done
  return { touched, done }
}

async function gather(container: MedusaContainer): Promise<void> {
  const service = backorderService(container)
  const until = Date.now() + RUSH_MS
  do {
    await sleep(GATHER_MS)
  } while (service.isClaiming && Date.now() < until)
}

async function tryToReconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await reconcile(container, touched)
    } catch (error) {
      if (attempt === ATTEMPTS) {
        return container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            "Backorders could not follow what has changed; the scheduled reconcile will mend them.",
            error as Error
          )
      }
      await sleep(RETRY_MS)
    }
  }
}

async function reconcile(container: MedusaContainer, touched: Touched): Promise<void> {
  const service = backorderService(container)
  const scope = await service.readScope(touched)
  if (!scope) {
    return
  }
  if (await service.mayDiffer(scope)) {
    await reconcileBackordersWorkflow(container).run({ input: { scope } })
  }
  // After the lines are there: the claims know what their shoppers were told.
  if (scope.order_ids.length) {
    await service.clearSettledClaims(scope.order_ids)
  }
}

function nothing(): NextPass["touched"] {
  return {
    order_ids: new Set(),
    reservation_ids: new Set(),
    level_ids: new Set(),
    inventory_item_ids: new Set(),
    product_ids: new Set(),
    variant_ids: new Set(),
  }
}

function listed(touched: NextPass["touched"]): Touched {
  return Object.fromEntries(Object.entries(touched).map(([kind, ids]) => [kind, [...ids]]))
}
