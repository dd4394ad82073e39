import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import { turnVariants } from "./turn-variants"

const VARIANTS_AT_ONCE = 1_000

/**
 * Switches off what sells out of stock only because of this plugin, and notes it, so that no pass switches it on again as
 * new. Compensation, and a failure in the middle, switch the same variants on again.
 *
 * @returns how many variants were switched off.
 */
export const leaveVariantsStep = createStep(
  "leave-variants",
  async (_: Record<string, never>, { container }) => {
    const service = backorderService(container)
    const left: string[] = []
    try {
      for (let after: string | undefined = ""; after !== undefined;) {
        const page = await service.readVariantsToLeave({ after, limit: VARIANTS_AT_ONCE })
        await service.noteVariants(page.map((variant) => ({ ...variant, allow_backorder: false })))
        const ids = page.map(({ id }) => id)
        await turnVariants(container, ids, false, (some) => left.push(...some))
        after = ids.at(-1)
      }
      return new StepResponse(left.length, left)
    } catch (error) {
      await turnVariants(container, left, true)
      throw error
    }
  },
  async (left: string[] | undefined, { container }) => {
    if (left) {
      await turnVariants(container, left, true)
    }
  }
)
