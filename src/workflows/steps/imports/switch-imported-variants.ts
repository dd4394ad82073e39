import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"
import { turnVariants } from "../turn-variants"

interface SwitchedVariants {
  ids: string[]
  on: boolean
  /** Those that were met for the first time. */
  noted: string[]
}

/**
 * Turns core's `allow_backorder` for the variants of the products that an import switches on or off. Those that are right
 * already are left alone, so it may be run again after a server has died in the middle. What is switched on is noted before
 * that, or it would be taken later for one that core had on. Compensation turns them back.
 */
export const switchImportedVariantsStep = createStep(
  "switch-imported-variants",
  async ({ import_id, on }: { import_id: string; on: boolean }, { container }) => {
    const service = backorderService(container)
    const done: SwitchedVariants = { ids: [], on, noted: [] }
    try {
      for await (const page of service.imports.variantsToSwitch(import_id, on)) {
        const variants = page.flatMap(({ product_id, variant_id: id }) =>
          id ? [{ id, product_id, allow_backorder: !on }] : []
        )
        done.noted.push(...(on ? await service.noteVariants(variants) : []))
        const ids = variants.map(({ id }) => id)
        await turnVariants(container, ids, on, (some) => done.ids.push(...some))
      }
      return new StepResponse(done.ids.length, done)
    } catch (error) {
      await turnBack(container, done)
      throw error
    }
  },
  async (done: SwitchedVariants | undefined, { container }) => {
    if (done) {
      await turnBack(container, done)
    }
  }
)

async function turnBack(container: MedusaContainer, { ids, on, noted }: SwitchedVariants) {
  await turnVariants(container, ids, !on)
  if (noted.length) {
    await backorderService(container).forgetVariants(noted)
  }
}
