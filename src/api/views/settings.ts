import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import type { BatchSettingsResponse, SettingsParams, SettingsResponse } from "../contracts"

/** One page of the settings of all products. */
export async function readSettings(scope: MedusaContainer, params: SettingsParams): Promise<SettingsResponse> {
  const service = backorderService(scope)
  const { rows, count } = await service.readSettingsPage({
    q: params.q,
    product_ids: params.product_id,
    enabled: params.enabled,
    limit: params.limit,
    offset: params.offset,
    order: { column: params.order.replace(/^-/, ""), descending: params.order.startsWith("-") },
  })
  return { backorder_settings: rows.map(dated), count, offset: params.offset, limit: params.limit }
}

/** The settings of products, in the order in which they are named. */
export async function readSettingsOf(
  scope: MedusaContainer,
  productIds: string[]
): Promise<BatchSettingsResponse["updated"]> {
  const service = backorderService(scope)
  const rows = await service.listBackorderSettings({ product_id: productIds }, { take: null })
  const byProduct = new Map(rows.map((row) => [row.product_id, row]))
  return productIds.flatMap((productId) => {
    const row = byProduct.get(productId)
    if (!row) {
      return []
    }
    const { id, product_id, enabled, promo, max_quantity, expected_on } = row
    return [{ id, product_id, enabled, promo, max_quantity, expected_on, ...dates(row) }]
  })
}

function dated<Row extends { created_at: Date; updated_at: Date }>(row: Row) {
  return { ...row, ...dates(row) }
}

function dates({ created_at, updated_at }: { created_at: Date; updated_at: Date }) {
  return { created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
