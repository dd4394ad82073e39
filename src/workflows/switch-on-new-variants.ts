import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { VariantScope } from "../modules/backorder/core-tables/new-variants"
import { switchOnNewVariantsStep } from "./steps/switch-on-new-variants"

/**
 * Switches core's `allow_backorder` on for variants that are new on a product which is available for backorder. Each variant
 * is new once: one that the merchant switches off afterwards stays off, however often an event is told again.
 *
 * Called where core says that products have changed or variants were created, and without a scope by the scheduled
 * reconcile, which finds what no event told.
 */
export const switchOnNewVariantsWorkflow = createWorkflow(
  "switch-on-new-variants",
  (input: WorkflowData<VariantScope>) => new WorkflowResponse(switchOnNewVariantsStep(input))
)
