import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { ProductChange, SavedChange } from "../../modules/backorder/settings-store"

/** Saves settings and variant limits; compensation puts back what was there. */
export const saveBackorderSettingsStep = createStep(
  "save-backorder-settings-step",
  async (changes: ProductChange[], { container }) => {
    const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const saved = await service.saveSettings(changes)
    return new StepResponse(saved, saved)
  },
  async (saved: SavedChange[] | undefined, { container }) => {
    if (saved?.length) {
      await container.resolve<BackorderModuleService>(BACKORDER_MODULE).restoreSettings(saved)
    }
  }
)
