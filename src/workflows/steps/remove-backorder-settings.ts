import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { RemovalTargets, RemovedSettings } from "../../modules/backorder/settings-removal"

/** Deletes settings and variant limits; compensation puts them back under their ids. */
export const removeBackorderSettingsStep = createStep(
  "remove-backorder-settings-step",
  async (targets: RemovalTargets, { container }) => {
    const removed = await backorderService(container).removeSettings(targets)
    return new StepResponse(targets.product_ids, removed)
  },
  async (removed: RemovedSettings | undefined, { container }) => {
    if (removed) {
      await backorderService(container).putBackSettings(removed)
    }
  }
)
