import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { allowanceOf, type ProductAllowance } from "../../modules/backorder/domain/allowance"
import { DEFAULT_SETTINGS, settingsOf } from "../../modules/backorder/domain/settings"
import { refusal } from "../../modules/backorder/refusal"
import type BackorderModuleService from "../../modules/backorder/service"
import type { ProductSettings } from "../contracts"
import { firstComing, incomingUnits } from "../../modules/backorder/domain/outlook"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { readTranslations, storeLocales } from "../../workflows/imports/translations"
import {
  availableUnits,
  NO_POSITION,
  stockedUnits,
  type ProductPosition,
  type VariantParts,
} from "../../modules/backorder/domain/units"

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
    const message = `Product with id: ${productId} was not found`
    throw refusal(MedusaError.Types.NOT_FOUND, message, { code: "product_not_found", product_id: productId })
  }
  const [row] = await service.listBackorderSettings({ product_id: productId })
  const settings = row ? settingsOf(row) : DEFAULT_SETTINGS
  const position = (await service.readPositions([productId], null)).get(productId) ?? NO_POSITION
  const outstanding = await readOutstanding(service, position)
  const allowance = allowanceOf({ ...position, limit: settings })
  const titles = new Map<string, ProductVariant>(
    product.variants.map((variant: ProductVariant) => [variant.id, variant])
  )
  const stranded = await service.readStrandedUnits(position.variants.map(({ id }) => id))
  const variants = position.variants.map((variant) => ({
    ...variantView(variant, titles.get(variant.id), position, allowance, outstanding.get(variant.id) ?? 0),
    stranded_quantity: stranded.get(variant.id) ?? 0,
  }))
  return {
    product_id: productId,
    ...settings,
    outstanding_quantity: sumOf(variants.map((variant) => variant.outstanding_quantity)),
    has_incoming: (await service.readProductsWithIncoming([productId])).has(productId),
    incoming_expected_on: firstComing(position, service.today),
    remaining_quantity: allowance.remaining,
    switched_off_variants_count: settings.enabled ? variants.filter(isSwitchedOff).length : 0,
    translations: await promosByLocale(scope, productId),
    channels_without_stock: await service.readChannelsWithoutStock(productId),
    variants,
  }
}

/** The promo in each language of the store; none where core's Translation module is off. */
async function promosByLocale(scope: MedusaContainer, productId: string): Promise<ProductSettings["translations"]> {
  const locales = await storeLocales(scope)
  const promos = locales.length ? (await readTranslations(scope, [productId])).get(productId) : undefined
  return locales.map((locale_code) => ({ locale_code, promo: promos?.[locale_code] ?? null }))
}

/** Where stock is not managed, core's switch changes nothing. */
function isSwitchedOff(variant: ProductSettings["variants"][number]): boolean {
  return variant.manage_inventory && !variant.allow_backorder
}

/** Units outstanding by variant id. */
async function readOutstanding(
  service: BackorderModuleService,
  { variants }: ProductPosition
): Promise<Map<string, number>> {
  const items = variants.flatMap((variant) => variant.parts.map((part) => part.inventory_item_id))
  return service.readOutstandingUnits([...new Set(items)])
}

function variantView(
  variant: VariantParts,
  named: ProductVariant | undefined,
  { places }: ProductPosition,
  allowance: ProductAllowance,
  outstanding: number
): Omit<ProductSettings["variants"][number], "stranded_quantity"> {
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
    ...incomingUnits(variant, places),
  }
}
