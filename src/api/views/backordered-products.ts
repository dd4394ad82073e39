import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import type {
  BackorderedVariant,
  BackorderedVariantsColumn,
} from "../../modules/backorder/core-tables/backordered-variants"
import { allowanceOf } from "../../modules/backorder/domain/allowance"
import { DEFAULT_SETTINGS, type Settings } from "../../modules/backorder/domain/settings"
import type { BackorderedProduct, BackorderedProductsParams, BackorderedProductsResponse } from "../contracts"
import { NO_POSITION, stockedUnits, type Positions } from "../../modules/backorder/domain/units"

/** What to buy in: one page of the variants on backorder, as the catalog names them today. */
export async function readBackorderedProducts(
  scope: MedusaContainer,
  params: BackorderedProductsParams
): Promise<BackorderedProductsResponse> {
  const service = backorderService(scope)
  const { rows, count } = await service.readBackorderedVariants({
    q: params.q,
    product_ids: params.product_id,
    location_ids: params.location_id,
    order: {
      column: params.order.replace(/^-/, "") as BackorderedVariantsColumn,
      descending: params.order.startsWith("-"),
    },
    limit: params.limit,
    offset: params.offset,
  })
  const productIds = present(rows.map((row) => row.product_id))
  const [settings, positions, catalog, locations] = await Promise.all([
    service.listBackorderSettings({ product_id: productIds }),
    service.readPositions(productIds, null),
    readCatalog(scope, present(rows.map((row) => row.variant_id))),
    readLocationNames(scope, present(rows.flatMap((row) => row.locations.map((place) => place.location_id)))),
  ])
  const settingsByProduct = new Map(settings.map((row) => [row.product_id, row]))
  return {
    backordered_products: rows.map((row) => ({
      ...row,
      ...catalog.get(row.variant_id ?? ""),
      ...limitsOf(row, settingsByProduct.get(row.product_id ?? "") ?? DEFAULT_SETTINGS, positions),
      oldest_ordered_at: new Date(row.oldest_ordered_at).toISOString(),
      locations: row.locations.map((place) => ({ ...place, name: locations.get(place.location_id ?? "") ?? null })),
    })),
    count,
    offset: params.offset,
    limit: params.limit,
  }
}

function limitsOf(row: BackorderedVariant, settings: Settings, positions: Positions) {
  const { variants, places } = positions.get(row.product_id ?? "") ?? NO_POSITION
  const variant = variants.find(({ id }) => id === row.variant_id)
  return {
    stocked_quantity: variant ? stockedUnits(variant, places) : 0,
    expected_on: settings.expected_on,
    max_quantity: settings.max_quantity,
    remaining_quantity: allowanceOf({ limit: settings, variants, places }).remaining,
  }
}

type CatalogEntry = Pick<BackorderedProduct, "product_title" | "variant_title" | "sku" | "thumbnail">

async function readCatalog(scope: MedusaContainer, variantIds: string[]): Promise<Map<string, CatalogEntry>> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "title", "sku", "product.title", "product.thumbnail"],
    filters: { id: variantIds },
  })
  return new Map(
    data.map((variant) => [
      variant.id,
      {
        product_title: variant.product?.title ?? null,
        variant_title: variant.title,
        sku: variant.sku ?? null,
        thumbnail: variant.product?.thumbnail ?? null,
      },
    ])
  )
}

/** Deleted ones too: core keeps their stock and what is reserved there, so orders go on waiting for it. */
async function readLocationNames(scope: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const locations = await scope.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: ids }, { withDeleted: true })
  return new Map(locations.map((location) => [location.id, location.name]))
}

function present<Value>(values: (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))] as Value[]
}
