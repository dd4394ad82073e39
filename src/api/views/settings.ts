import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import type { SettingsListRow } from "../../modules/backorder/core-tables/settings-list"
import { allowanceOf } from "../../modules/backorder/domain/allowance"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { firstComing } from "../../modules/backorder/domain/outlook"
import { settingsOf } from "../../modules/backorder/domain/settings"
import { factsOf } from "../../modules/backorder/domain/tell"
import { NO_POSITION, variantsOf } from "../../modules/backorder/domain/units"
import type BackorderModuleService from "../../modules/backorder/service"
import type { BatchSettingsResponse, ListedSettings, SettingsParams, SettingsResponse } from "../contracts"

/** One page of the settings of all products. */
export async function readSettings(scope: MedusaContainer, params: SettingsParams): Promise<SettingsResponse> {
  const service = backorderService(scope)
  const { rows, count } = await service.readSettingsPage({
    q: params.q,
    product_ids: params.product_id,
    enabled: params.enabled,
    waiting: params.waiting,
    at_limit: params.at_limit,
    limit: params.limit,
    offset: params.offset,
    order: { column: params.order.replace(/^-/, ""), descending: params.order.startsWith("-") },
  })
  const standing = await readStanding(service, rows)
  const settings = rows.map((row) => ({ ...dated(row), ...standing(row) }))
  return { backorder_settings: settings, count, offset: params.offset, limit: params.limit }
}

type Standing = Pick<ListedSettings, "outstanding_quantity" | "remaining_quantity" | "told">

/** How the products of a page stand, in two queries however many they are. */
async function readStanding(
  service: BackorderModuleService,
  rows: SettingsListRow[]
): Promise<(row: SettingsListRow) => Standing> {
  const positions = await service.readPositions(
    rows.map(({ product_id }) => product_id),
    null
  )
  const parts = [...variantsOf(positions).values()].flatMap((variant) => variant.parts)
  const outstanding = await service.readOutstandingUnits([...new Set(parts.map((part) => part.inventory_item_id))])
  return (row) => {
    const position = positions.get(row.product_id) ?? NO_POSITION
    const allowance = allowanceOf({ ...position, limit: row })
    return {
      outstanding_quantity: sumOf(position.variants.map(({ id }) => outstanding.get(id) ?? 0)),
      remaining_quantity: allowance.remaining,
      told: factsOf(row, null, allowance, firstComing(position, service.today), service.today),
    }
  }
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
    return [{ id: row.id, product_id: row.product_id, ...settingsOf(row), ...dates(row) }]
  })
}

function dated<Row extends { created_at: Date; updated_at: Date }>(row: Row) {
  return { ...row, ...dates(row) }
}

function dates({ created_at, updated_at }: { created_at: Date; updated_at: Date }) {
  return { created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
