import { zodValidator } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import type { VariantSwitch } from "../../modules/backorder/domain/variant-switch"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { savedSettings } from "../../modules/backorder/settings-schema"
import type { ProductChange } from "../../modules/backorder/settings-store"

/**
 * Refuses values that the routes would refuse (400): an app that runs the workflow has not asked them. Refuses changes of
 * products that do not exist (404) and limits of variants that do not belong to their product (400).
 *
 * @returns the changes as they are to be saved, the variants of the products, and which products are about to be switched off.
 */
export const validateSettingsTargetsStep = createStep(
  "validate-settings-targets",
  async (given: ProductChange[], { container }) => {
    const changes = await Promise.all(given.map(readChange))
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id", "variants.id", "variants.allow_backorder"],
      filters: { id: changes.map((change) => change.product_id) },
    })
    const known = new Map(products.map((product) => [product.id, product.variants]))
    const missing = changes.filter((change) => !known.has(change.product_id)).map((change) => change.product_id)
    if (missing.length) {
      throw refusal(
        MedusaError.Types.NOT_FOUND,
        `Product with id: ${missing.join(", ")} was not found`,
        ...missing.map((product_id): RefusalDetail => ({ code: "product_not_found", product_id }))
      )
    }
    refuseTwice(
      "product_id",
      changes.map((change) => change.product_id)
    )
    refuseForeignVariants(changes, known)
    const variants: VariantSwitch[] = products.flatMap((product) =>
      product.variants.map((variant: Omit<VariantSwitch, "product_id">) => ({
        id: variant.id,
        product_id: product.id,
        allow_backorder: variant.allow_backorder,
      }))
    )
    return new StepResponse({ changes, variants, switching_off: await productsToSwitchOff(changes, container) })
  }
)

/** Reads a change as the routes read it: a promo is trimmed, and an empty one is none. */
async function readChange({ product_id, ...given }: ProductChange): Promise<ProductChange> {
  const { variants, ...change } = await zodValidator(savedSettings, { ...given.change, variants: given.variants })
  return { product_id, change, variants }
}

async function productsToSwitchOff(changes: ProductChange[], container: MedusaContainer): Promise<string[]> {
  const ids = changes.filter(({ change }) => change.enabled === false).map((change) => change.product_id)
  if (!ids.length) {
    return []
  }
  const service = backorderService(container)
  const rows = await service.listBackorderSettings({ product_id: ids, enabled: true }, { take: null })
  return rows.map((row) => row.product_id)
}

/** @throws MedusaError INVALID_DATA when a field of a request names an id more than once. */
export function refuseTwice(field: string, ids: string[]): void {
  const seen = new Set<string>()
  const twice = ids.find((id) => seen.size === seen.add(id).size)
  if (twice) {
    const message = `Invalid request: field '${field}' names ${twice} more than once`
    const whose = field === "variants" ? { variant_id: twice } : { product_id: twice }
    throw refusal(MedusaError.Types.INVALID_DATA, message, {
      code: "named_twice",
      field,
      ...whose,
      values: { id: twice },
    })
  }
}

function refuseForeignVariants(changes: ProductChange[], known: Map<string, { id: string }[]>): void {
  for (const { product_id, variants = [] } of changes) {
    const own = new Set(known.get(product_id)?.map((variant) => variant.id))
    const foreign = variants.filter((variant) => !own.has(variant.id)).map((variant) => variant.id)
    if (foreign.length) {
      throw refusal(
        MedusaError.Types.INVALID_DATA,
        `Invalid request: field 'variants' names ${foreign.join(", ")}, which is not a variant of product ${product_id}`,
        ...foreign.map((variant_id): RefusalDetail => ({
          code: "foreign_variant",
          field: "variants",
          product_id,
          variant_id,
        }))
      )
    }
    refuseTwice(
      "variants",
      variants.map((variant) => variant.id)
    )
  }
}
