import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import { waitingLines, type ProductLine } from "../../modules/backorder/domain/cart-lines"
import { putIntoWords } from "../../modules/backorder/domain/tell"
import type { StoreCartItemBackorder } from "../contracts"
import { readEnabledSettings, type Shopper } from "./shopper-views"

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
  const waiting = waitingLines(lines, positions, settings, service.today)
  return new Map(
    [...waiting].map(([id, { quantity, facts }]) => {
      const { promo, expected_on } = putIntoWords(facts, shopper.locale)
      return [id, { quantity, promo, expected_on }]
    })
  )
}
