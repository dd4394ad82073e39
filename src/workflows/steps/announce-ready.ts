import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announceReady } from "../../modules/backorder/domain/announcement"
import type { ReadyOrders } from "./tell-backorder-changes"

/**
 * Rings the bell in the admin once for all orders that have become ready to ship in one pass, through the channel and
 * with the template that core uses for its own exports and imports.
 *
 * If nobody serves the channel, or it fails, that must not trouble whoever brought the stock: it is only logged.
 */
export const announceReadyStep = createStep(
  "announce-ready",
  async ({ count, order_ids }: ReadyOrders, { container }) => {
    if (!count) {
      return new StepResponse(undefined)
    }
    try {
      const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["id", "display_id"],
        filters: { id: order_ids },
      })
      await container.resolve(Modules.NOTIFICATION).createNotifications({
        to: "",
        channel: "feed",
        template: "admin-ui",
        trigger_type: "backorder.filled",
        data: {
          ...announceReady(
            orders.map((order) => order.display_id ?? 0),
            count
          ),
        },
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.debug(`medusa-plugin-backorder could not ring the bell for ${count} orders: ${reason}`)
    }
    return new StepResponse(undefined)
  }
)
