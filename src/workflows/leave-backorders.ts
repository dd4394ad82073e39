import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { leaveVariantsStep } from "./steps/leave-variants"

/**
 * Gets a store ready to go on without this plugin: switches core's `allow_backorder` off again where only the plugin had
 * switched it on. Otherwise core would go on selling these variants, and nobody would know their maximum any more. Variants
 * that core had on before stay on, as do settings, backorders and their history. Run again, it finds nothing to do.
 *
 * Called by the script `uninstall`. Gives how many variants were switched off; a failure switches them on again.
 */
export const leaveBackordersWorkflow = createWorkflow(
  "leave-backorders",
  () => new WorkflowResponse(leaveVariantsStep({}))
)
