import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { ReachedLimit } from "../../modules/backorder/reached-limits"

/**
 * Finds the products of which no more can be backordered since the last look. Each is found once, until it had room in
 * between; compensation lets them be found again.
 */
export const noteReachedLimitsStep = createStep(
  "note-reached-limits",
  async (items: string[] | null, { container }) => {
    const service = backorderService(container)
    const none: ReachedLimit[] = []
    const reached = items?.length === 0 ? none : await service.noteReachedLimits(items)
    return new StepResponse(reached, reached)
  },
  async (reached: ReachedLimit[] | undefined, { container }) => {
    if (reached?.length) {
      const service = backorderService(container)
      await service.forgetReachedLimits(reached.map(({ product_id }) => product_id))
    }
  }
)
