import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { backorderService } from "../../modules/backorder/name"
import type { StatusChange } from "../../modules/backorder/reconcile/rows"
import { BackorderEvents } from "../events"

const EVENTS: Record<BackorderStatus, string> & Partial<Record<string, string>> = {
  back_ordered: BackorderEvents.OPENED,
  filled: BackorderEvents.FILLED,
  canceled: BackorderEvents.CANCELED,
}

const TOLD_AT_ONCE = 500

/** How many of the orders that stock has filled are named; the rest are counted. */
const NAMED = 100

/** Orders that stock has filled: how many, and the first of them. */
export interface ReadyOrders {
  count: number
  order_ids: string[]
}

/**
 * Emits an event for each backorder whose status changed since the last one, a few hundred at a time. Not by way of the
 * workflow, which would keep them all until it ends: the rows are committed, so they may be told, whatever becomes of a
 * workflow around this one. Changes that a server left untold when it died are told here as well.
 *
 * @returns which orders are ready to ship now. One that was shipped without stock is filled as well, but is not ready.
 */
export const tellBackorderChangesStep = createStep("tell-backorder-changes-step", async (_input, { container }) => {
  const service = backorderService(container)
  const events = container.resolve(Modules.EVENT_BUS)
  const ready: ReadyOrders = { count: 0, order_ids: [] }
  let last = ""
  for (;;) {
    const changes = await service.takeUntold(last, TOLD_AT_ONCE)
    await events.emit(changes.flatMap(eventOf))
    const filled = changes.filter(({ status, by_stock }) => status === "filled" && by_stock)
    ready.count += filled.length
    ready.order_ids.push(...filled.slice(0, NAMED - ready.order_ids.length).map(({ order_id }) => order_id))
    last = changes.reduce((highest, { id }) => (id > highest ? id : highest), last)
    if (changes.length < TOLD_AT_ONCE) {
      return new StepResponse(ready)
    }
  }
})

/** A status that a later version has stored is told by nobody: an event without a name would go to no one. */
function eventOf({ id, order_id, status }: StatusChange): { name: string; data: { id: string; order_id: string } }[] {
  const name = EVENTS[status]
  return name ? [{ name, data: { id, order_id } }] : []
}
