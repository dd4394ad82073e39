import { groupBy } from "../domain/group-by"
import type { Delivery, Place, Positions, ProductPosition, VariantParts } from "../domain/units"
import type { Sql } from "../sql"
import { positionsQuery } from "./positions-query"

interface PositionRow {
  product_id: string
  enabled: boolean | null
  product_max_quantity: number | null
  promo?: string | null
  expected_on?: string | null
  variant_id: string
  manage_inventory: boolean
  allow_backorder: boolean
  max_quantity: number | null
  limit_to_incoming: boolean | null
  inventory_item_id: string | null
  required_quantity: string | null
  sold_in_parts: boolean | null
  is_claimed: boolean | null
  location_id: string | null
  in_channel: boolean | null
  has_level: boolean | null
  stocked: string | null
  reserved: string | null
  incoming: Delivery[] | null
  others_have_claimed?: boolean
}

/** The live claims of all carts but one: counted as demand, or only told of. */
export interface OtherClaims {
  besides: string
  counted: boolean
}

/**
 * Reads stock, demand and limits of whole products in one query. Reserved is the sum of the reservations, because core's
 * `reserved_quantity` counter drifts when several instances run.
 *
 * @param channelIds - the sales channels that are asked about; `null` = each product's own.
 * @param claims - left out = none counts.
 * @returns by product id; a product without variants has none.
 */
export async function readPositions(
  sql: Sql,
  productIds: string[],
  channelIds: string[] | null,
  claims?: OtherClaims
): Promise<Positions> {
  return (await readDemand(sql, productIds, channelIds, claims)).positions
}

/** Reads what `readPositions` does, and says whether others have live claims, of anything, that were not counted. */
export async function readDemand(
  sql: Sql,
  productIds: string[],
  channelIds: string[] | null,
  claims?: OtherClaims
): Promise<{ positions: Positions; others_have_claimed: boolean }> {
  const query = positionsQuery({
    named: channelIds !== null,
    claims: claims ? (claims.counted ? "counted" : "told") : null,
  })
  const rows = await sql<PositionRow>(query, {
    products: productIds,
    ...(channelIds && { channels: channelIds }),
    ...(claims && { cart: claims.besides }),
  })
  return {
    positions: positionsOf(rows),
    others_have_claimed: rows.some((row) => row.others_have_claimed),
  }
}

function positionsOf(rows: PositionRow[]): Positions {
  const byProduct = groupBy(rows, (row) => row.product_id)
  return new Map([...byProduct].map(([productId, ofProduct]) => [productId, positionOf(ofProduct)]))
}

function positionOf(rows: PositionRow[]): ProductPosition {
  const [{ enabled, product_max_quantity: max_quantity, limit_to_incoming, promo, expected_on }] = rows
  const variants = new Map<string, VariantParts>()
  const places = new Map<string, Place>()
  for (const row of rows) {
    const variant = variants.get(row.variant_id) ?? variantOf(row)
    variants.set(row.variant_id, variant)
    addPart(variant, row)
    if (row.inventory_item_id && row.has_level !== null) {
      places.set(`${row.inventory_item_id} ${row.location_id} ${row.in_channel}`, placeOf(row, row.inventory_item_id))
    }
  }
  return {
    limit:
      enabled === null
        ? null
        : { enabled, max_quantity, limit_to_incoming: limit_to_incoming ?? false, promo, expected_on },
    variants: [...variants.values()],
    places: [...places.values()],
  }
}

function variantOf(row: PositionRow): VariantParts {
  return {
    id: row.variant_id,
    manage_inventory: row.manage_inventory,
    allow_backorder: row.allow_backorder,
    max_quantity: row.max_quantity,
    parts: [],
  }
}

/** A part comes once for each of its places. */
function addPart(variant: VariantParts, row: PositionRow): void {
  if (!row.inventory_item_id) {
    return
  }
  const known = variant.parts.find((part) => part.inventory_item_id === row.inventory_item_id)
  if (known) {
    known.sold_in_parts ||= row.sold_in_parts ?? false
  } else {
    variant.parts.push({
      inventory_item_id: row.inventory_item_id,
      required_quantity: Number(row.required_quantity),
      sold_in_parts: row.sold_in_parts ?? false,
    })
  }
}

function placeOf(row: PositionRow, inventory_item_id: string): Place {
  return {
    inventory_item_id,
    location_id: row.location_id,
    in_channel: Boolean(row.in_channel),
    has_level: Boolean(row.has_level),
    stocked: Number(row.stocked),
    reserved: Number(row.reserved),
    ...(row.incoming && { incoming: row.incoming }),
  }
}
