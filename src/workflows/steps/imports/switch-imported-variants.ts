import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { backorderService } from "../../../modules/backorder/name"

/** Few enough for one run of core's workflow, which keeps all of them in memory several times. */
const VARIANTS_AT_ONCE = 200

/**
 * Turns core's `allow_backorder` for the variants of the products that an import switches on or off, through core's own
 * workflow. Those that are right already are left alone, so it may be run again after a server has died in the middle.
 * Compensation turns them back.
 */
export const switchImportedVariantsStep = createStep(
  "switch-imported-variants",
  async ({ import_id, on }: { import_id: string; on: boolean }, { container }) => {
    const switched: string[] = []
    try {
      for await (const page of backorderService(container).imports.variantsToSwitch(import_id, on)) {
        for (const ids of inBatches(page.flatMap(({ variant_id }) => variant_id ?? []))) {
          await turn(container, ids, on)
          switched.push(...ids)
        }
      }
      return new StepResponse(switched.length, { ids: switched, on: !on })
    } catch (error) {
      await turnAll(container, switched, !on)
      throw error
    }
  },
  async (undo: { ids: string[]; on: boolean } | undefined, { container }) => {
    if (undo) {
      await turnAll(container, undo.ids, undo.on)
    }
  }
)

async function turnAll(container: MedusaContainer, ids: string[], on: boolean): Promise<void> {
  for (const batch of inBatches(ids)) {
    await turn(container, batch, on)
  }
}

async function turn(container: MedusaContainer, ids: string[], on: boolean): Promise<void> {
  const product_variants = ids.map((id) => ({ id, allow_backorder: on }))
  await updateProductVariantsWorkflow(container).run({ input: { product_variants } })
}

function* inBatches(ids: string[]): Iterable<string[]> {
  for (let from = 0; from < ids.length; from += VARIANTS_AT_ONCE) {
    yield ids.slice(from, from + VARIANTS_AT_ONCE)
  }
}
