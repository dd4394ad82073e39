import { groupBy } from "../domain/group-by"
import type { Delivery, Place, Positions, ProductPosition, VariantParts } from "../domain/units"
import type { Sql } from "../sql"
import { isLive, isSettled, othersHaveClaimed } from "./live-claims"

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
 * @param claims - left out = none counts. One statement reads them together with the reservations: read apart, a claim
 * could turn into a reservation in between and be missed.
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
  const rows = await sql<PositionRow>(
    `with part as (
       select variant.product_id, variant.id as variant_id, variant.manage_inventory, variant.allow_backorder,
              variant.variant_rank, own.max_quantity, link.inventory_item_id, link.required_quantity,
              settings.enabled, settings.max_quantity as product_max_quantity,
              settings.limit_to_incoming
              ${claims ? ", settings.promo, settings.expected_on" : ""}
         from product_variant variant
         left join backorder_settings settings
           on settings.product_id = variant.product_id and settings.deleted_at is null
         left join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
         left join backorder_variant_limit own on own.variant_id = variant.id and own.deleted_at is null
        where variant.product_id = any(:products) and variant.deleted_at is null),
     item as (select distinct inventory_item_id from part where inventory_item_id is not null),
     held as (
       select level.inventory_item_id, level.location_id, level.stocked_quantity
         from inventory_level level join item using (inventory_item_id) where level.deleted_at is null),
     ${DEMAND},
     ${claims?.counted ? `${CLAIMED},` : ""}
     place as (
       select inventory_item_id, location_id, coalesce(held.stocked_quantity, 0) as stocked,
              coalesce(demand.quantity, 0) as reserved, held.stocked_quantity is not null as has_level,
              cast(null as boolean) as claimed_in_channel, false as is_claimed
         from held full join demand using (inventory_item_id, location_id)
       ${claims?.counted ? CLAIMED_PLACES : ""}),
     serving as (
       select channel.stock_location_id as location_id${channelIds ? "" : ", own.product_id"}
         from sales_channel_stock_location channel
         join stock_location location on location.id = channel.stock_location_id and location.deleted_at is null
         ${
           channelIds
             ? "where channel.sales_channel_id = any(:channels)"
             : `join product_sales_channel own
                  on own.sales_channel_id = channel.sales_channel_id and own.deleted_at is null
                where own.product_id = any(:products)`
         } and channel.deleted_at is null)
     select part.*, place.location_id, place.stocked, place.reserved, place.has_level, place.is_claimed,
            ${isSoldInParts("part", "place")} as sold_in_parts, ${incomingOf("place")} as incoming,
            coalesce(place.claimed_in_channel, ${
              channelIds
                ? "place.location_id in (select location_id from serving)"
                : "(place.location_id, part.product_id) in (select location_id, product_id from serving)"
            }) as in_channel
            ${claims && !claims.counted ? `, ${othersHaveClaimed(":cart")} as others_have_claimed` : ""}
       from part
       left join place on place.inventory_item_id = part.inventory_item_id
      order by part.product_id, part.variant_rank nulls last, part.variant_id`,
    {
      products: productIds,
      ...(channelIds && { channels: channelIds }),
      ...(claims && { cart: claims.besides }),
    }
  )
  return {
    positions: positionsOf(rows),
    others_have_claimed: rows.some((row) => row.others_have_claimed),
  }
}

/**
 * Whether somebody has reserved a part of a unit. A shortage of whole units is counted in whole units, one of parts
 * exactly, and both are the same where stock and what is reserved are whole units: the reservations themselves are only
 * asked where the sums do not tell.
 *
 * @param part - what a unit takes: `inventory_item_id`, `required_quantity`.
 * @param place - stock and demand of the item at one location: `location_id`, `stocked`, `reserved`.
 */
function isSoldInParts(part: string, place: string): string {
  const isWhole = (quantity: string) => `mod(${quantity}, ${part}.required_quantity) = 0`
  return `
    case when ${part}.required_quantity > 0 is not true or ${place}.is_claimed then false
         when not ${isWhole(`${place}.reserved`)} then true
         when ${isWhole(`${place}.stocked`)} then false
         else exists (select 1 from reservation_item reservation
                       where reservation.inventory_item_id = ${part}.inventory_item_id
                         and reservation.location_id = ${place}.location_id and reservation.deleted_at is null
                         and not ${isWhole("reservation.quantity")}) end`
}

/**
 * What is on its way of an item to a location, be it late: `[{ quantity, on }]`, or `null`.
 *
 * @param place - `inventory_item_id`, `location_id`.
 */
function incomingOf(place: string): string {
  return `
    (select jsonb_agg(jsonb_build_object('quantity', delivery.quantity - delivery.received_quantity, 'on', delivery.expected_on))
       from backorder_incoming delivery
      where delivery.inventory_item_id = ${place}.inventory_item_id and delivery.location_id = ${place}.location_id
        and delivery.status = 'expected' and delivery.quantity > delivery.received_quantity and delivery.deleted_at is null)`
}

/**
 * What is reserved of each item at each location. Grouping a hundred thousand rows takes as long again as adding them up,
 * so an item with one level is added up in one go, and grouped only if some of it is reserved where there is no level.
 */
const DEMAND = `
  single as (select inventory_item_id, min(location_id) as location_id from held group by 1 having count(*) = 1),
  summed as (
    select single.*, total.quantity
      from single
      cross join lateral (
        select sum(quantity) as quantity, count(*) filter (where reservation.location_id <> single.location_id) as elsewhere
          from reservation_item reservation
         where reservation.inventory_item_id = single.inventory_item_id and reservation.deleted_at is null) total
     where total.elsewhere = 0),
  demand as (
    select inventory_item_id, location_id, quantity from summed
    union all
    select item.inventory_item_id, grouped.*
      from item
      cross join lateral (
        select reservation.location_id, sum(reservation.quantity)
          from reservation_item reservation
         where reservation.inventory_item_id = item.inventory_item_id and reservation.deleted_at is null
         group by 1) grouped
     where item.inventory_item_id not in (select inventory_item_id from summed))`

/**
 * The live claims of other carts, and whether each is made within the channel, which is when its channel's locations
 * touch those of the channel. A claim counts no more once its cart's order holds reservations, even if nobody has
 * deleted it. Materialized, or Postgres would plan what they are made of once for each time that it is asked for.
 */
const CLAIMED = `
  near as materialized (
    select theirs.sales_channel_id
      from sales_channel_stock_location ours
      join sales_channel_stock_location theirs
        on theirs.stock_location_id = ours.stock_location_id and theirs.deleted_at is null
     where ours.sales_channel_id = any(:channels) and ours.deleted_at is null),
  claimed as materialized (
    select claim.inventory_item_id, claim.quantity, claim.backordered_quantity,
           coalesce(claim.sales_channel_id = any(:channels), false)
             or coalesce(claim.sales_channel_id in (select sales_channel_id from near), false) as here
      from backorder_claim claim
      join item using (inventory_item_id)
     where claim.cart_id <> :cart and ${isLive("claim")} and not ${isSettled("claim.cart_id")})`

/**
 * Claims have no location yet, so each kind stands as a place of its own: within the channel what they take, outside it
 * what they lack.
 */
const CLAIMED_PLACES = `
  union all
  select inventory_item_id, null, 0, sum(case when here then quantity else backordered_quantity end), false, here, true
    from claimed group by inventory_item_id, here`

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
