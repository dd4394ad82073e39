import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { ReachedLimit } from "../../modules/backorder/reached-limits"
import type BackorderModuleService from "../../modules/backorder/service"

/**
 * Finds the products of which no more can be backordered since the last look. Each is found once, until it had room in
 * between; compensation lets them be found again.
 */
export const noteReachedLimitsStep = createStep(
  "note-reached-limits",
  async (items: string[] | null, { container }) => {
    const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const none: ReachedLimit[] = []
    const reached = items?.length === 0 ? none : await service.noteReachedLimits(items)
    return new StepResponse(reached, reached)
  },
  async (reached: ReachedLimit[] | undefined, { container }) => {
    if (reached?.length) {
      const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
      await service.forgetReachedLimits(reached.map(({ product_id }) => product_id))
    }
  }
)
