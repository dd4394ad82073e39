import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import type {
  BackorderedVariant,
  BackorderedVariantsColumn,
  BackorderedVariantsFilter,
} from "../../modules/backorder/core-tables/backordered-variants"
import { allowanceOf } from "../../modules/backorder/domain/allowance"
import { NO_POSITION } from "../../modules/backorder/domain/units"
import type { BackorderedProductsParams, BackorderedProductsResponse, PurchaseListParams } from "../contracts"

/** What to buy in: one page of the variants on backorder, as the catalog names them today. */
export async function readBackorderedProducts(
  scope: MedusaContainer,
  params: BackorderedProductsParams
): Promise<BackorderedProductsResponse> {
  const { rows, count } = await backorderService(scope).readBackorderedVariants({
    ...(await filterOf(scope, params)),
    order: {
      column: params.order.replace(/^-/, "") as BackorderedVariantsColumn,
      descending: params.order.startsWith("-"),
    },
    limit: params.limit,
    offset: params.offset,
  })
  const [remaining, locations] = await Promise.all([
    readRemaining(scope, rows),
    readLocationNames(scope, present(rows.flatMap((row) => row.locations.map((place) => place.location_id)))),
  ])
  return {
    backordered_products: rows.map((row) => ({
      ...row,
      remaining_quantity: remaining.get(row.product_id) ?? null,
      oldest_ordered_at: new Date(row.oldest_ordered_at).toISOString(),
      locations: row.locations.map((place) => ({ ...place, name: locations.get(place.location_id ?? "") ?? null })),
    })),
    count,
    offset: params.offset,
    limit: params.limit,
  }
}

/** What the filters of the list mean in the shop of today. */
export async function filterOf(scope: MedusaContainer, params: PurchaseListParams): Promise<BackorderedVariantsFilter> {
  const service = backorderService(scope)
  const { at_limit, variant_id, product_id, location_id, ...filter } = params
  const full = at_limit === undefined ? undefined : await service.readFullProducts()
  const among = product_id && new Set(product_id)
  return {
    q: filter.q,
    waiting_days: filter.waiting_days,
    overdue: filter.overdue,
    no_date: filter.no_date,
    today: service.today,
    variant_ids: variant_id,
    product_ids: at_limit ? full?.filter((id) => among?.has(id) ?? true) : product_id,
    besides_product_ids: at_limit === false ? full : undefined,
    location_ids: location_id,
  }
}

/** How many may still be backordered, by product. One without a maximum has no limit, and need not be looked at. */
async function readRemaining(
  scope: MedusaContainer,
  rows: BackorderedVariant[]
): Promise<Map<string | null, number | null>> {
  const limits = new Map(
    rows.flatMap(({ product_id, max_quantity }) => (max_quantity === null ? [] : [[product_id, max_quantity]]))
  )
  const positions = limits.size
    ? await backorderService(scope).readPositions(present([...limits.keys()]), null)
    : undefined
  return new Map(
    [...limits].map(([productId, max_quantity]) => {
      const { variants, places } = positions?.get(productId ?? "") ?? NO_POSITION
      return [productId, allowanceOf({ limit: { enabled: true, max_quantity }, variants, places }).remaining]
    })
  )
}

/** Deleted ones too: core keeps their stock and what is reserved there, so orders go on waiting for it. */
export async function readLocationNames(scope: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const locations = await scope
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: ids }, { withDeleted: true, take: null })
  return new Map(locations.map((location) => [location.id, location.name]))
}

export function present<Value>(values: (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))] as Value[]
}
