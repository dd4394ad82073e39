import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { ProductChange, SavedChange } from "../../modules/backorder/settings-store"

/** Saves settings and variant limits; compensation puts back what was there. */
export const saveBackorderSettingsStep = createStep(
  "save-backorder-settings-step",
  async (changes: ProductChange[], { container }) => {
    const service = backorderService(container)
    const saved = await service.saveSettings(changes)
    return new StepResponse(saved, saved)
  },
  async (saved: SavedChange[] | undefined, { container }) => {
    if (saved?.length) {
      await backorderService(container).restoreSettings(saved)
    }
  }
)
