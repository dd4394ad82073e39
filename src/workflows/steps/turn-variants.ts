import type { MedusaContainer } from "@medusajs/framework/types"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"

/** Few enough for one run of core's workflow, which keeps all of them in memory several times. */
const VARIANTS_AT_ONCE = 200

/**
 * Turns core's `allow_backorder` of variants, through core's own workflow.
 *
 * @param onTurned - called with the ids of those that are turned, some at a time.
 */
export async function turnVariants(
  container: MedusaContainer,
  ids: string[],
  on: boolean,
  onTurned: (ids: string[]) => void = () => undefined
): Promise<void> {
  for (let from = 0; from < ids.length; from += VARIANTS_AT_ONCE) {
    const some = ids.slice(from, from + VARIANTS_AT_ONCE)
    const product_variants = some.map((id) => ({ id, allow_backorder: on }))
    await updateProductVariantsWorkflow(container).run({ input: { product_variants } })
    onTurned(some)
  }
}
