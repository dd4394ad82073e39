import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { VariantScope } from "../../modules/backorder/core-tables/new-variants"
import type { VariantSwitch } from "../../modules/backorder/domain/variant-switch"
import { backorderService } from "../../modules/backorder/name"
import { turnVariants } from "./turn-variants"

const VARIANTS_AT_ONCE = 200

/**
 * Switches new variants on, page by page, and remembers each page once it is on: what a dying server leaves is found again.
 * A page that core refuses is logged and left for the next pass, and does not stop the others.
 *
 * @returns the ids of the variants that were off.
 */
export const switchOnNewVariantsStep = createStep(
  "switch-on-new-variants-step",
  async (scope: VariantScope, { container }) => {
    const service = backorderService(container)
    const switched: string[] = []
    for (let after: string | undefined = ""; after !== undefined;) {
      const page: VariantSwitch[] = await service.readNewVariants(scope, { after, limit: VARIANTS_AT_ONCE })
      try {
        switched.push(...(await switchOn(container, page)))
        await service.noteVariants(page)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            "New variants could not be made available for backorder; the scheduled reconcile tries again.",
            error as Error
          )
      }
      after = page.at(-1)?.id
    }
    return new StepResponse(switched)
  }
)

async function switchOn(container: MedusaContainer, page: VariantSwitch[]): Promise<string[]> {
  const off = page.filter(({ allow_backorder }) => !allow_backorder).map(({ id }) => id)
  await turnVariants(container, off, true)
  return off
}
