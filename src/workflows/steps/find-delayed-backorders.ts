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
 * The open backorders that wait for one of the delayed products, once for each such product. One whose units are all promised
 * of what is on its way does not depend on the date of the product.
 */
export const findDelayedBackordersStep = createStep(
  "find-delayed-backorders",
  async (delays: Delay[], { container }) => new StepResponse(await findDelayed(backorderService(container), delays))
)

export async function findDelayed(service: BackorderModuleService, delays: Delay[]): Promise<DelayedBackorder[]> {
  const byProduct = new Map(delays.map((delay) => [delay.product_id, delay]))
  const found = delays.length ? await service.readDatedBackorders([...byProduct.keys()]) : []
  return found.flatMap(({ product_id, ...backorder }) => {
    const delay = byProduct.get(product_id)
    return delay ? [{ ...backorder, ...delay }] : []
  })
}
