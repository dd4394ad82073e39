import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import { IncomingStockEvents } from "../events"

const TOLD_AT_ONCE = 500

/** How many are named; the rest are counted. */
const NAMED = 10

/** Incoming stock that is late: how much of it, and the first. */
export interface LateStock {
  count: number
  ids: string[]
}

/**
 * Emits an event for each whose day has passed since somebody looked, a few hundred at a time. They are marked before, so
 * that a server that dies in between keeps silent about some rather than telling of them twice.
 */
export const tellLateIncomingStockStep = createStep(
  "tell-late-incoming-stock-step",
  async (_input: Record<string, never>, { container }) => {
    const { incoming } = backorderService(container)
    const events = container.resolve(Modules.EVENT_BUS)
    const late: LateStock = { count: 0, ids: [] }
    for (;;) {
      const taken = await incoming.takeLate(TOLD_AT_ONCE)
      await events.emit(taken.map((data) => ({ name: IncomingStockEvents.LATE, data })))
      late.count += taken.length
      late.ids.push(...taken.slice(0, NAMED - late.ids.length).map(({ id }) => id))
      if (taken.length < TOLD_AT_ONCE) {
        return new StepResponse(late)
      }
    }
  }
)
