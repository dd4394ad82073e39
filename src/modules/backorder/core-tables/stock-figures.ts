import { DECIMALS } from "../domain/quantity"

/** A delivery that is still on its way, late or not. @param delivery - its alias. */
export const isExpected = (delivery: string) => `${delivery}.status = 'expected' and ${delivery}.deleted_at is null`

/** What of a delivery is still to come. @param delivery - its alias. */
export const toCome = (delivery: string) => `(${delivery}.quantity - ${delivery}.received_quantity)`

/**
 * The common table expressions that say in `figure` how much of some variants there is, in units of the variant: what lies
 * at all places, what of it nobody has reserved, what is on its way, and what neither covers (`null` where nothing lacks). A
 * kit has as many units as its scarcest part allows and lacks as many as its most wanted one.
 *
 * `coming_from` and `coming_on` are the days on which the first and the last of what lacks should begin to come: the parts of
 * a kit have one each, a variant that is its item has one.
 *
 * `free` adds up over places what is left at each, because no order takes from another place than where it is reserved.
 * `lacking` is the sum of all places, because what is free at one, or comes to it, can be carried to another. A variant that
 * shares an item with others is told all that is missing of it: better one unit too many bought in than one too few.
 *
 * @param source - a table expression with the variants: `variant_id`.
 */
export function stockFigures(source: string): string {
  const among = "in (select inventory_item_id from made_of)"
  return `
  made_of as materialized (
    select variant_id, inventory_item_id, required_quantity from product_variant_inventory_item
     where deleted_at is null and variant_id in (select variant_id from ${source})),
  coming as (
    select inventory_item_id, sum(${toCome("delivery")}) as quantity, min(expected_on) as first_on
      from backorder_incoming delivery where ${isExpected("delivery")} and inventory_item_id ${among} group by 1),
  stock as (
    select inventory_item_id, coalesce(max(coming.quantity), 0) as coming, max(coming.first_on) as first_on,
           sum(coalesce(level.quantity, 0)) as stocked,
           sum(greatest(0, coalesce(level.quantity, 0) - coalesce(demand.quantity, 0))) as free,
           sum(coalesce(demand.quantity, 0) - coalesce(level.quantity, 0)) - coalesce(max(coming.quantity), 0) as lacking,
           bool_or(demand.quantity > coalesce(level.quantity, 0)) as is_short
      from (select inventory_item_id, location_id, stocked_quantity as quantity
              from inventory_level where deleted_at is null and inventory_item_id ${among}) level
      full join (select inventory_item_id, location_id, sum(quantity) as quantity
                   from reservation_item where deleted_at is null and inventory_item_id ${among}
                  group by 1, 2) demand using (inventory_item_id, location_id)
      left join coming using (inventory_item_id)
     group by 1),
  figure as materialized (
    select variant_id, ${asPeopleCount("stocked")} as stocked, ${asPeopleCount("free")} as free,
           coalesce(${asPeopleCount("coming", "is_short")}, 0) as coming,
           min(first_on) filter (where is_short) as coming_from, max(first_on) filter (where is_short) as coming_on,
           max(greatest(0, lacking) / nullif(required_quantity, 0)) filter (where is_short) as lacking
      from made_of left join stock using (inventory_item_id)
     group by 1)`
}

/**
 * Of which items of a kit there is too little, and how much of them lacks, the most wanted first; `[]` of a variant that is
 * its item. It reads `stock`, which `stockFigures` makes.
 *
 * @param variant - the alias of the variant: `variant_id`.
 */
export function missingParts(variant: string): string {
  return `coalesce((
    select json_agg(json_build_object('inventory_item_id', item.id, 'sku', item.sku, 'quantity', stock.lacking)
                    order by stock.lacking / part.required_quantity desc, item.id)
      from product_variant_inventory_item part
      join stock on stock.inventory_item_id = part.inventory_item_id and stock.is_short and stock.lacking > 0
      join inventory_item item on item.id = part.inventory_item_id
     where part.variant_id = ${variant}.variant_id and part.deleted_at is null and part.required_quantity > 0
       and (part.required_quantity <> 1 or exists (
         select from product_variant_inventory_item other
          where other.variant_id = part.variant_id and other.deleted_at is null and other.id <> part.id))), '[]')`
}

/**
 * A unit that is its item can lie there in part (2.5 metres), half a kit is none.
 *
 * @param among - the parts that count for a kit.
 */
function asPeopleCount(quantity: string, among = "true"): string {
  return `
    case when count(*) = 1 and max(required_quantity) = 1 then max(coalesce(${quantity}, 0))
         else floor(min(coalesce(${quantity}, 0) / nullif(required_quantity, 0)) filter (where ${among})) end`
}

/**
 * What must be bought in for the units that wait: all of them, but for what is on its way or lies free at another place. Where the recipe
 * has none of what the orders wait for any more, nothing that is free helps.
 *
 * @param variant - the alias of the variant: `required_quantity`, and `is_whole` where its lines order whole units.
 */
export function unitsToBuy(variant: string): string {
  const decimals = `1e${DECIMALS}`
  return `
    least(${variant}.required_quantity,
          case when ${variant}.is_whole then ceil(figure.lacking)
               else ceil(figure.lacking * ${decimals}) / ${decimals} end)`
}
