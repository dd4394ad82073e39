import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { longestOf } from "../../modules/backorder/domain/delay"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { backorderService } from "../../modules/backorder/name"
import type { BrokenPromise } from "../../modules/backorder/reconcile/rows"
import { BackorderEvents } from "../events"
import type { DelayedBackorder } from "./find-delayed-backorders"

const TOLD_AT_ONCE = 500

/**
 * Emits `backorder.delayed` for each order and product whose promise is not kept, a few hundred lines at a time and not by way of
 * the workflow, as `tell-backorder-changes` does and for the same reasons.
 */
export const tellBrokenPromisesStep = createStep("tell-broken-promises", async (_input, { container }) => {
  const service = backorderService(container)
  const events = container.resolve(Modules.EVENT_BUS)
  let last = ""
  for (;;) {
    const broken = await service.takeBrokenPromises(last, TOLD_AT_ONCE)
    await events.emit(delayedOf(broken, service.today).map((data) => ({ name: BackorderEvents.DELAYED, data })))
    last = broken.reduce((highest, { line_id }) => (line_id > highest ? line_id : highest), last)
    if (broken.length < TOLD_AT_ONCE) {
      return new StepResponse(undefined)
    }
  }
})

function delayedOf(broken: BrokenPromise[], today: string): DelayedBackorder[] {
  return [...groupBy(broken, ({ backorder_id, product_id }) => `${backorder_id} ${product_id}`).values()].map(
    (lines) => {
      const [{ backorder_id: id, order_id }] = lines
      const delay = longestOf(
        lines.map(({ product_id, previous_expected_on, promised_on, own_expected_on }) => ({
          product_id: product_id ?? "",
          expected_on: promised_on ?? unlessPassed(own_expected_on, today),
          previous_expected_on,
        }))
      )
      return { id, order_id, ...delay }
    }
  )
}
