import type { MedusaContainer } from "@medusajs/framework/types"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { backorderService } from "../../modules/backorder/name"
import type { OwnDates } from "./backorder-rows"

/**
 * When the products of lines are expected by their own settings, as far as that has not passed: what of a line nothing on its
 * way covers is expected then. Only asked where something waits.
 */
export async function readOwnDates(
  scope: MedusaContainer,
  lines: { product_id: string | null; outstanding_quantity: number }[]
): Promise<OwnDates> {
  const ids = lines.flatMap((line) => (line.outstanding_quantity > 0 && line.product_id ? [line.product_id] : []))
  if (!ids.length) {
    return new Map()
  }
  const service = backorderService(scope)
  const settings = await service.listBackorderSettings(
    { product_id: [...new Set(ids)] },
    { select: ["product_id", "expected_on"], take: null }
  )
  return new Map(settings.map((row) => [row.product_id, unlessPassed(row.expected_on, service.today)]))
}
