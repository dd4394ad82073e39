import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announceLate } from "../../modules/backorder/domain/announcement"
import { backorderService } from "../../modules/backorder/name"
import { IncomingStockEvents } from "../events"
import { ringBell } from "./ring-bell"
import type { LateStock } from "./tell-late-incoming-stock"

/** Rings the bell in the admin once for all incoming stock that has turned out to be late. */
export const announceLateStep = createStep("announce-late", async ({ count, ids }: LateStock, { container }) => {
  if (count) {
    await ringBell(container, IncomingStockEvents.LATE, async () => {
      const { rows } = await backorderService(container).incoming.list({
        ids,
        order: { column: "expected_on", descending: false },
        limit: ids.length,
        offset: 0,
      })
      return announceLate(
        rows.map(({ reference, item_title, id }) => reference ?? item_title ?? id),
        count
      )
    })
  }
  return new StepResponse(undefined)
})
