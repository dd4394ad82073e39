import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import type { Settings } from "../../modules/backorder/domain/settings"
import { shopperViewOf, type ShopperView } from "../../modules/backorder/domain/shopper-view"
import { NO_POSITION } from "../../modules/backorder/domain/units"

/** Whose eyes a storefront response is for. */
export interface Shopper {
  channelIds: string[]
  locale?: string
  /** The request asks for `backorder.parts`. */
  withParts?: boolean
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
  const context = { today: service.today, locale: shopper.locale, withParts: shopper.withParts }
  return new Map(
    [...settings].flatMap(([productId, own]) => {
      const view = shopperViewOf(own, positions.get(productId) ?? NO_POSITION, context)
      return view ? [[productId, view] as const] : []
    })
  )
}

/** The same of products that a request has named: core has not seen to it that the shopper may know of them. */
export async function readShownViews(
  scope: MedusaContainer,
  productIds: string[],
  shopper: Shopper
): Promise<Map<string, ShopperView>> {
  const views = await readShopperViews(scope, productIds, shopper)
  if (!views.size) {
    return views
  }
  const shown = await backorderService(scope).readShownProducts([...views.keys()], shopper.channelIds)
  return new Map([...views].filter(([productId]) => shown.includes(productId)))
}

/** The settings of the products that are available for backorder, with the promo in the shopper's language. */
export async function readEnabledSettings(
  scope: MedusaContainer,
  productIds: string[],
  locale?: string
): Promise<Map<string, Settings>> {
  const rows = await backorderService(scope).readEnabledSettings([...new Set(productIds)])
  if (locale) {
    await applyTranslations({ localeCode: locale, objects: rows, container: scope })
  }
  return new Map(rows.map((row) => [row.product_id, row]))
}
