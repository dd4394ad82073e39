import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import type { Positions, VariantPosition } from "../../modules/backorder/core-tables/positions"
import { allowanceOf, type ProductAllowance } from "../../modules/backorder/domain/allowance"
import { DEFAULT_SETTINGS, settingsOf } from "../../modules/backorder/domain/settings"
import type BackorderModuleService from "../../modules/backorder/service"
import type { ProductSettings } from "../contracts"
import { availableUnits, stockedUnits } from "../../modules/backorder/domain/units"

interface ProductVariant {
  id: string
  title: string | null
  sku: string | null
}

/**
 * The settings of one product with how its variants stand: what waits is read from stock and reservations as they are
 * now, not from the rows that follow a moment later.
 *
 * @throws MedusaError NOT_FOUND when there is no such product.
 */
export async function readProductSettings(scope: MedusaContainer, productId: string): Promise<ProductSettings> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const service = backorderService(scope)
  const {
    data: [product],
  } = await query.graph({
    entity: "product",
    fields: ["id", "variants.id", "variants.title", "variants.sku"],
    filters: { id: productId },
  })
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product with id: ${productId} was not found`)
  }
  const [row] = await service.listBackorderSettings({ product_id: productId })
  const settings = row ? settingsOf(row) : DEFAULT_SETTINGS
  const positions = await service.readPositions([productId], null)
  const outstanding = await readOutstanding(service, positions)
  const allowance = allowanceOf(settings, positions.variants, positions.places.get(productId) ?? [])
  const titles = new Map<string, ProductVariant>(
    product.variants.map((variant: ProductVariant) => [variant.id, variant])
  )
  const stranded = await service.readStrandedUnits(positions.variants.map(({ id }) => id))
  const variants = positions.variants.map((variant) => ({
    ...variantView(variant, titles.get(variant.id), positions, allowance, outstanding.get(variant.id) ?? 0),
    stranded_quantity: stranded.get(variant.id) ?? 0,
  }))
  return {
    product_id: productId,
    ...settings,
    outstanding_quantity: variants.reduce((sum, variant) => sum + variant.outstanding_quantity, 0),
    remaining_quantity: allowance.remaining,
    switched_off_variants_count: settings.enabled ? variants.filter(isSwitchedOff).length : 0,
    variants,
  }
}

/** Where stock is not managed, core's switch changes nothing. */
function isSwitchedOff(variant: ProductSettings["variants"][number]): boolean {
  return variant.manage_inventory && !variant.allow_backorder
}

/** Units outstanding by variant id. */
async function readOutstanding(service: BackorderModuleService, positions: Positions): Promise<Map<string, number>> {
  const items = positions.variants.flatMap((variant) => variant.parts.map((part) => part.inventory_item_id))
  return service.readOutstandingUnits([...new Set(items)])
}

function variantView(
  variant: VariantPosition,
  named: ProductVariant | undefined,
  positions: Positions,
  allowance: ProductAllowance,
  outstanding: number
): Omit<ProductSettings["variants"][number], "stranded_quantity"> {
  const places = positions.places.get(variant.product_id) ?? []
  return {
    id: variant.id,
    title: named?.title ?? null,
    sku: named?.sku ?? null,
    manage_inventory: variant.manage_inventory,
    allow_backorder: variant.allow_backorder,
    max_quantity: variant.max_quantity,
    stocked_quantity: stockedUnits(variant, places),
    available_quantity: availableUnits(variant, places),
    outstanding_quantity: outstanding,
    remaining_quantity: allowance.variants.find(({ id }) => id === variant.id)?.remaining ?? null,
  }
}
