import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { Delay } from "../../modules/backorder/domain/delay"
import type BackorderModuleService from "../../modules/backorder/service"

/** The payload of `backorder.delayed`: one order that waits for a product which is expected later than it was. */
export interface DelayedBackorder extends Delay {
  id: string
  order_id: string
}

/**
 * The open backorders that wait for one of the delayed products, once for each such product. One whose units are all promised of
 * what is on its way does not depend on the date of the product.
 */
export const findDelayedBackordersStep = createStep(
  "find-delayed-backorders",
  async (delays: Delay[], { container }) => new StepResponse(await findDelayed(backorderService(container), delays))
)

export async function findDelayed(service: BackorderModuleService, delays: Delay[]): Promise<DelayedBackorder[]> {
  const byProduct = new Map(delays.map((delay) => [delay.product_id, delay]))
  const lines = delays.length
    ? await service.listBackorderLines(
        { product_id: [...byProduct.keys()], outstanding_quantity: { $gt: 0 }, promised_on: null },
        { relations: ["backorder"], take: null }
      )
    : []
  const found = new Map<string, DelayedBackorder>()
  for (const { product_id, backorder } of lines) {
    const delay = byProduct.get(product_id ?? "")
    if (delay) {
      found.set(`${backorder.id} ${delay.product_id}`, { id: backorder.id, order_id: backorder.order_id, ...delay })
    }
  }
  return [...found.values()]
}
