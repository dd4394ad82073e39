import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refusal } from "../modules/backorder/refusal"
import { removeBackorderSettingsWorkflow } from "./remove-backorder-settings"
import { saveBackorderSettingsWorkflow, type SaveBackorderSettingsInput } from "./save-backorder-settings"

interface ChangeBackorderSettingsInput extends SaveBackorderSettingsInput {
  /** Products whose settings go. */
  remove: string[]
}

const refuseChangedAndRemovedStep = createStep(
  "refuse-changed-and-removed",
  async ({ changes, remove }: ChangeBackorderSettingsInput) => {
    const removed = new Set(remove)
    const both = changes.find(({ product_id }) => removed.has(product_id))
    if (both) {
      const message = `Invalid request: fields 'update' and 'delete' both name ${both.product_id}`
      throw refusal(MedusaError.Types.INVALID_DATA, message, {
        code: "named_twice",
        field: "delete",
        product_id: both.product_id,
        values: { id: both.product_id },
      })
    }
    return new StepResponse(remove)
  }
)

/**
 * Saves the settings of some products and removes those of others, all or nothing.
 *
 * Called by `POST /admin/backorder-settings/batch`. Each of the two workflows undoes itself.
 */
export const changeBackorderSettingsWorkflow = createWorkflow(
  "change-backorder-settings",
  (input: WorkflowData<ChangeBackorderSettingsInput>) => {
    const remove = refuseChangedAndRemovedStep(input)
    when("settings-are-removed", remove, (remove) => remove.length > 0).then(() => {
      removeBackorderSettingsWorkflow.runAsStep({ input: { product_ids: remove } })
    })
    const changes = transform(input, ({ changes }) => changes)
    when("settings-are-saved", changes, (changes) => changes.length > 0).then(() => {
      saveBackorderSettingsWorkflow.runAsStep({ input: { changes } })
    })
    return new WorkflowResponse(remove)
  }
)
