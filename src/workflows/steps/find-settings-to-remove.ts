import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { refuseTwice } from "./validate-settings-targets"

interface CoreProduct {
  id: string
  variants: { id: string; allow_backorder: boolean }[]
}

/**
 * Refuses products that neither exist nor have settings (404), and one that is named twice (400).
 *
 * @returns the products with their variants, and those variants that the removal has to switch off: of the products that
 * are on, all that were off in core before the product was set up.
 */
export const findSettingsToRemoveStep = createStep(
  "find-settings-to-remove",
  async (productIds: string[], { container }) => {
    refuseTwice("delete", productIds)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product",
      fields: ["id", "variants.id", "variants.allow_backorder"],
      filters: { id: productIds },
    })
    const products = data as CoreProduct[]
    const service = backorderService(container)
    const settings = await service.listBackorderSettings({ product_id: productIds }, { take: null })
    // The settings of a product that core has deleted can still be there, and are to be removed as well.
    const known = new Set([...products.map(({ id }) => id), ...settings.map(({ product_id }) => product_id)])
    const missing = productIds.filter((id) => !known.has(id))
    if (missing.length) {
      throw refusal(
        MedusaError.Types.NOT_FOUND,
        `Product with id: ${missing.join(", ")} was not found`,
        ...missing.map((product_id): RefusalDetail => ({ code: "product_not_found", product_id }))
      )
    }
    const enabled = new Set(settings.filter((row) => row.enabled).map(({ product_id }) => product_id))
    const allowed = await service.listBackorderKnownVariants(
      { product_id: productIds, was_allowed: true },
      { take: null }
    )
    const stays = new Set(allowed.map(({ variant_id }) => variant_id))
    return new StepResponse({
      targets: {
        product_ids: productIds,
        variant_ids: products.flatMap(({ variants }) => variants.map(({ id }) => id)),
      },
      switched_off: products
        .filter(({ id }) => enabled.has(id))
        .flatMap(({ variants }) => variants.filter(({ id, allow_backorder }) => allow_backorder && !stays.has(id)))
        .map(({ id }) => ({ id, allow_backorder: false })),
    })
  }
)
