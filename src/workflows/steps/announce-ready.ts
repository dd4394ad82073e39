import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announceReady } from "../../modules/backorder/domain/announcement"
import { BackorderEvents } from "../events"
import { ringBell } from "./ring-bell"
import type { ReadyOrders } from "./tell-backorder-changes"

/** Rings the bell in the admin once for all orders that have become ready to ship in one pass. */
export const announceReadyStep = createStep(
  "announce-ready",
  async ({ count, order_ids }: ReadyOrders, { container }) => {
    if (count) {
      await ringBell(container, BackorderEvents.FILLED, async () => {
        const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "order",
          fields: ["id", "display_id"],
          filters: { id: order_ids },
        })
        return announceReady(
          orders.map((order) => order.display_id ?? 0),
          count
        )
      })
    }
    return new StepResponse(undefined)
  }
)
