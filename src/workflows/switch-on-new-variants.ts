import { updateProductVariantsWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"

/**
 * Switches core's `allow_backorder` on for variants created on a product that is available for backorder.
 * Called when variants are created; compensation is core's own.
 */
export const switchOnNewVariantsWorkflow = createWorkflow(
  "switch-on-new-variants",
  (input: WorkflowData<{ variant_ids: string[] }>) => {
    const { data: variants } = useQueryGraphStep({
      entity: "product_variant",
      fields: ["id", "allow_backorder", "product_id", "product.backorder_settings.enabled"],
      filters: { id: input.variant_ids },
    })
    const off = transform(variants, (variants) =>
      variants
        .filter((variant) => !variant.allow_backorder && isEnabled(variant))
        .map(({ id }) => ({ id, allow_backorder: true }))
    )
    when("some-are-off", off, (off) => off.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: off } })
    })
    return new WorkflowResponse(off)
  }
)

/** The link adds `backorder_settings` to a product at run time; generated types of an app may not know it. */
function isEnabled(variant: object): boolean {
  const { product } = variant as { product?: { backorder_settings?: { enabled: boolean } | null } | null }
  return product?.backorder_settings?.enabled ?? false
}
