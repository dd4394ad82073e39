import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { allowanceOf } from "../../modules/backorder/domain/allowance"
import type { Settings } from "../../modules/backorder/domain/settings"
import { shopperViewOf, type ShopperView } from "../../modules/backorder/domain/shopper-view"
import { NO_POSITION, type ProductPosition } from "../../modules/backorder/domain/units"

/** Whose eyes a storefront response is for. */
export interface Shopper {
  channelIds: string[]
  locale?: string
}

/**
 * What a shopper is told about products, by product id. A product without an entry is not available for backorder.
 * One query finds the settings; only when there are any a second one reads the stock.
 */
export async function readShopperViews(
  scope: MedusaContainer,
  productIds: string[],
  shopper: Shopper
): Promise<Map<string, ShopperView>> {
  const settings = await readEnabledSettings(scope, productIds, shopper.locale)
  if (!settings.size) {
    return new Map()
  }
  const service = backorderService(scope)
  const positions = await service.readPositions([...settings.keys()], shopper.channelIds)
  const today = todayInUtc()
  return new Map(
    [...settings].flatMap(([productId, own]) => {
      const view = viewOf(own, positions.get(productId), { today, locale: shopper.locale })
      return view ? [[productId, view] as const] : []
    })
  )
}

/** The settings of the products that are available for backorder, with the promo in the shopper's language. */
export async function readEnabledSettings(
  scope: MedusaContainer,
  productIds: string[],
  locale?: string
): Promise<Map<string, Settings>> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    {
      entity: "backorder_settings",
      fields: ["id", "product_id", "enabled", "promo", "max_quantity", "expected_on"],
      filters: { product_id: [...new Set(productIds)], enabled: true },
    },
    { locale }
  )
  return new Map(data.map((row) => [row.product_id, row]))
}

/** @returns the calendar date in UTC, `YYYY-MM-DD`. */
export function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10)
}

function viewOf(
  settings: Settings,
  { variants, places }: ProductPosition = NO_POSITION,
  context: { today: string; locale?: string }
): ShopperView | null {
  const allowance = allowanceOf({ limit: settings, variants, places })
  const limits = new Map(variants.map((variant) => [variant.id, variant.max_quantity]))
  return shopperViewOf(settings, allowance, limits, context)
}
