import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { VariantSwitch } from "../../modules/backorder/domain/variant-switch"

/** Remembers the variants of products that were switched on; compensation makes new again those that were. */
export const noteKnownVariantsStep = createStep(
  "note-known-variants",
  async (variants: VariantSwitch[], { container }) => {
    const noted = variants.length ? await backorderService(container).noteVariants(variants) : []
    return new StepResponse(noted.length, noted)
  },
  async (noted: string[] | undefined, { container }) => {
    if (noted?.length) {
      await backorderService(container).forgetVariants(noted)
    }
  }
)
