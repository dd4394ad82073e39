import type { MedusaContainer } from "@medusajs/framework/types"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import { dayIn } from "../../modules/backorder/domain/dates"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { shareOut } from "../../modules/backorder/domain/purchase"
import { backorderService } from "../../modules/backorder/name"
import type { PurchaseListParams } from "../contracts"
import { filterOf, present, readLocationNames } from "./backordered-products"

const COLUMNS = ["SKU", "Product", "Variant", "Location", "Units", "Orders", "Oldest order", "Missing parts"]

const VARIANTS_AT_ONCE = 500

/**
 * What to buy in as rows of a CSV file, one for each variant and location, the one that has waited longest first. Which
 * variants they are is read once, so that what changes while the file is sent neither doubles nor loses one.
 */
export async function* exportPurchaseList(scope: MedusaContainer, params: PurchaseListParams): AsyncIterable<string[]> {
  yield COLUMNS
  const { location_ids, today, ...filter } = await filterOf(scope, params)
  const ids = await backorderService(scope).readBackorderedVariantIds({ ...filter, location_ids, today })
  for (let from = 0; from < ids.length; from += VARIANTS_AT_ONCE) {
    const some = { variant_ids: ids.slice(from, from + VARIANTS_AT_ONCE), location_ids, today }
    yield* await readRows(scope, some)
  }
}

async function readRows(
  scope: MedusaContainer,
  some: { variant_ids: string[]; location_ids?: string[]; today: string }
): Promise<string[][]> {
  const service = backorderService(scope)
  const order = { column: "oldest_ordered_at" as const, descending: false }
  const { rows } = await service.readBackorderedVariants({ ...some, order, limit: VARIANTS_AT_ONCE, offset: 0 })
  const places = groupBy(await service.readWaitingPlaces(some), ({ variant_id }) => variant_id)
  const names = await readLocationNames(
    scope,
    present(rows.flatMap(({ locations }) => locations.map(({ location_id }) => location_id)))
  )
  return rows.flatMap((row) =>
    shareOut(row.to_buy_quantity, places.get(row.variant_id ?? "") ?? []).map((place) => [
      ...[row.sku, row.product_title, row.variant_title].map((text) => escapeCell(text ?? "")),
      escapeCell(names.get(place.location_id ?? "") ?? place.location_id ?? ""),
      String(place.units),
      String(place.orders_count),
      dayIn(service.options.time_zone, new Date(place.oldest_ordered_at)),
      escapeCell(
        row.missing_parts.map(({ sku, inventory_item_id: id, quantity }) => `${quantity} x ${sku ?? id}`).join("; ")
      ),
    ])
  )
}
