import { zodValidator } from "@medusajs/framework"
import type { DistributedTransactionType } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderAdditionalData } from "../../modules/backorder/settings-schema"
import { saveBackorderSettingsWorkflow } from "../save-backorder-settings"

interface HookContext {
  container: MedusaContainer
}

interface SavedProducts {
  products: { id: string }[]
  additional_data?: Record<string, unknown>
}

/** Of the save: what undoes it, as core's own steps keep it of a workflow that they run. */
type Saved = StepResponse<undefined, DistributedTransactionType | null>

/**
 * The handler of `createProductsWorkflow.hooks.productsCreated` and `updateProductsWorkflow.hooks.productsUpdated`: saves
 * `additional_data.backorder` as the settings of each product. An app that has a handler of its own calls it from there,
 * and gives `restoreBackorderSettings` as the compensation.
 *
 * @throws MedusaError INVALID_DATA when it cannot be saved; core undoes what it did to the products then.
 */
export async function saveBackorderSettings(
  { products, additional_data }: SavedProducts,
  { container }: HookContext
): Promise<Saved> {
  const backorder = additional_data?.backorder
  if (backorder === undefined) {
    return new StepResponse(undefined, null)
  }
  if (!isObject(backorder)) {
    // Core's sentence would name no field, and say that it is missing.
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Invalid request: Field 'additional_data.backorder' must be an object"
    )
  }
  const change = await zodValidator(backorderAdditionalData, backorder)
  const changes = products.map(({ id }) => ({ product_id: id, ...change }))
  const { transaction } = await saveBackorderSettingsWorkflow(container).run({ input: { changes } })
  return new StepResponse(undefined, transaction)
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The compensation: puts back settings and variants as they were. */
export async function restoreBackorderSettings(transaction: unknown, { container }: HookContext) {
  if (transaction) {
    await saveBackorderSettingsWorkflow(container).cancel({
      transaction: transaction as DistributedTransactionType,
      container,
    })
  }
}
