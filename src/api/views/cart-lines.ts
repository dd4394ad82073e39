import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import { allowanceOf } from "../../modules/backorder/domain/allowance"
import { waitingUnits, type CartLine } from "../../modules/backorder/domain/cart-lines"
import { renderPromo, unlessPassed } from "../../modules/backorder/domain/promo"
import type { Settings } from "../../modules/backorder/domain/settings"
import type { ProductPosition } from "../../modules/backorder/domain/units"
import type { StoreCartItemBackorder } from "../contracts"
import { readEnabledSettings, todayInUtc, type Shopper } from "./shopper-views"

/** A line of a cart of which the product is known. */
export interface ProductLine extends CartLine {
  product_id: string
}

/** What the shopper is told about the lines of a cart that would wait if it were ordered now, by line id. */
export async function readWaitingLines(
  scope: MedusaContainer,
  lines: ProductLine[],
  shopper: Shopper
): Promise<Map<string, StoreCartItemBackorder>> {
  const productIds = [...new Set(lines.map((line) => line.product_id))]
  const settings = productIds.length ? await readEnabledSettings(scope, productIds, shopper.locale) : new Map()
  if (!settings.size) {
    return new Map()
  }
  const service = backorderService(scope)
  const positions = await service.readPositions(productIds, shopper.channelIds)
  const waiting = waitingUnits(lines, positions)
  return new Map(
    lines.flatMap((line) => {
      const own = settings.get(line.product_id)
      const quantity = waiting.get(line.id) ?? 0
      return own && quantity
        ? [[line.id, { quantity, ...toldOf(own, positions.get(line.product_id), shopper) }] as const]
        : []
    })
  )
}

function toldOf(settings: Settings, position: ProductPosition | undefined, { locale }: Shopper) {
  const remaining = position ? allowanceOf(position).remaining : settings.max_quantity
  const date = unlessPassed(settings.expected_on, todayInUtc())
  return {
    promo: renderPromo(settings.promo, { number: settings.max_quantity, remaining, date }, locale),
    expected_on: date,
  }
}
