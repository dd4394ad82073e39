import { isLive, isSettled, othersHaveClaimed } from "./live-claims"
import { isExpected, toCome } from "./stock-figures"

/** What of positions is read. */
export interface PositionsAsked {
  /** Whether the sales channels are named (`:channels`); if not, each product's own count. */
  named: boolean
  /** The live claims of other carts than `:cart`: counted as demand, or only told of. */
  claims: "counted" | "told" | null
}

/**
 * The query of stock, demand and limits of whole products (`:products`): a row for each place of each part of each variant. It reads
 * claims together with the reservations: read apart, a claim could turn into a reservation in between and be missed.
 */
export function positionsQuery({ named, claims }: PositionsAsked): string {
  return `
    with ${partsOf(claims !== null)},
    ${placesOf(claims === "counted")},
    ${servingOf(named)}
    select part.*, place.location_id, place.stocked, place.reserved, place.has_level, place.is_claimed,
           ${isSoldInParts("part", "place")} as sold_in_parts, ${incomingOf("place")} as incoming,
           coalesce(place.claimed_in_channel, ${isServed(named)}) as in_channel
           ${claims === "told" ? `, ${othersHaveClaimed(":cart")} as others_have_claimed` : ""}
      from part
      left join place on place.inventory_item_id = part.inventory_item_id
     order by part.product_id, part.variant_rank nulls last, part.variant_id`
}

/** What the variants are made of, and how their products are set up. @param shown - with what a shopper is shown of it. */
function partsOf(shown: boolean): string {
  return `
  part as (
    select variant.product_id, variant.id as variant_id, variant.manage_inventory, variant.allow_backorder,
           variant.variant_rank, own.max_quantity, link.inventory_item_id, link.required_quantity,
           settings.enabled, settings.max_quantity as product_max_quantity,
           settings.limit_to_incoming
           ${shown ? ", settings.promo, settings.expected_on" : ""}
      from product_variant variant
      left join backorder_settings settings
        on settings.product_id = variant.product_id and settings.deleted_at is null
      left join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
      left join backorder_variant_limit own on own.variant_id = variant.id and own.deleted_at is null
     where variant.product_id = any(:products) and variant.deleted_at is null),
  item as (select distinct inventory_item_id from part where inventory_item_id is not null)`
}

/** Stock of the items and what is reserved of them, place by place. @param withClaims - with what others have claimed. */
function placesOf(withClaims: boolean): string {
  return `
  held as (
    select level.inventory_item_id, level.location_id, level.stocked_quantity
      from inventory_level level join item using (inventory_item_id) where level.deleted_at is null),
  ${DEMAND},
  ${withClaims ? `${CLAIMED},` : ""}
  place as (
    select inventory_item_id, location_id, coalesce(held.stocked_quantity, 0) as stocked,
           coalesce(demand.quantity, 0) as reserved, held.stocked_quantity is not null as has_level,
           cast(null as boolean) as claimed_in_channel, false as is_claimed
      from held full join demand using (inventory_item_id, location_id)
    ${withClaims ? CLAIMED_PLACES : ""})`
}

/** The locations that serve the channels, or each product's own. */
function servingOf(named: boolean): string {
  const channels = named
    ? "where channel.sales_channel_id = any(:channels)"
    : `join product_sales_channel own
         on own.sales_channel_id = channel.sales_channel_id and own.deleted_at is null
       where own.product_id = any(:products)`
  return `
  serving as (
    select channel.stock_location_id as location_id${named ? "" : ", own.product_id"}
      from sales_channel_stock_location channel
      join stock_location location on location.id = channel.stock_location_id and location.deleted_at is null
      ${channels} and channel.deleted_at is null)`
}

/** Whether a place is among them. */
function isServed(named: boolean): string {
  return named
    ? "place.location_id in (select location_id from serving)"
    : "(place.location_id, part.product_id) in (select location_id, product_id from serving)"
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
    (select jsonb_agg(jsonb_build_object('quantity', ${toCome("delivery")}, 'on', delivery.expected_on))
       from backorder_incoming delivery
      where delivery.inventory_item_id = ${place}.inventory_item_id and delivery.location_id = ${place}.location_id
        and ${isExpected("delivery")} and ${toCome("delivery")} > 0)`
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
