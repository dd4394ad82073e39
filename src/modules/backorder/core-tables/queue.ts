import { DECIMALS } from "../domain/quantity"

/*
 * The one rule of who waits for how much. Stock at one place serves reservations in turn; what it does not cover of a
 * reservation is short, and short items make units of the line that wait. Coverage and the guard of fulfilments are both
 * built of these fragments; nothing else computes it again.
 *
 * Each fragment takes the aliases of the rows that it reads.
 */

/** Joins the open line behind a line item: as the newest version of its order has it. Gives `item` and `placed`. */
export function openLine(lineItemId: string): string {
  return `
  left join (order_item item join "order" placed on placed.id = item.order_id and placed.version = item.version)
    on item.item_id = ${lineItemId} and item.deleted_at is null`
}

/** Units of an order line (`order_item`) that are not fulfilled. */
export function openUnits(item: string): string {
  return `(${item}.quantity - ${item}.fulfilled_quantity)`
}

/**
 * The order in which stock serves demand. A reservation of no order stands where it was made.
 *
 * @param demand - the reservation; `placed` its order and `backorder` that order's backorder, where there are any.
 */
export function inTurn({ demand, placed, backorder }: Record<"demand" | "placed" | "backorder", string>): string {
  return `coalesce(${backorder}.priority, 0) desc, coalesce(${placed}.created_at, ${demand}.created_at),
                 coalesce(${demand}.line_item_id, ${demand}.id), ${demand}.id`
}

/** What a unit of a line takes of an item by today's recipe; `null` where the recipe does not have the item any more. */
function requiredOf(lineItemId: string, inventoryItemId: string): string {
  return `(
           select recipe.required_quantity
             from order_line_item sold
             join product_variant_inventory_item recipe
               on recipe.variant_id = sold.variant_id and recipe.deleted_at is null
            where sold.id = ${lineItemId} and recipe.inventory_item_id = ${inventoryItemId})`
}

/**
 * Items of which some unit takes less than one. Only there does a reservation not have to be looked at as a whole when it
 * holds no more than its line has units, which spares a million others the look at their recipe.
 *
 * @param items - a query of the items in question; left out = all.
 */
export function fractionalItems(items?: string): string {
  return `
  fractional as materialized (
    select inventory_item_id from product_variant_inventory_item
     where required_quantity < 1 and deleted_at is null ${items ? `and inventory_item_id in (${items})` : ""})`
}

/**
 * What a reservation counts for: no more than the open units of its line take. Core reserves an edited line anew, also
 * what is shipped of it (medusajs/medusa#16406), and lets go of as much as it ships, by today's recipe. What is left over
 * stays reserved for nobody. Beside the aliases it reads `fractional`.
 *
 * @param reservation - the reservation; `item` its open line, `null` = none.
 */
export function heldOf({ reservation, item }: Record<"reservation" | "item", string>): string {
  const open = openUnits(item)
  const required = requiredOf(`${reservation}.line_item_id`, `${reservation}.inventory_item_id`)
  return `
    case when ${open} <= 0 then 0
         when ${reservation}.quantity > ${open}
           or ${reservation}.inventory_item_id in (select inventory_item_id from fractional)
         then greatest(0, least(${reservation}.quantity, ${open} * ${required}))
         else greatest(0, ${reservation}.quantity) end`
}

/**
 * Units of a line that an amount of one of its items makes. What a unit takes of it is what the line itself reserved for
 * each open unit, not what the recipe says today: a recipe that takes more since does not change what was promised. A
 * line that reserved less than its units take, because a merchant has made the reservation smaller, has units that
 * nothing is held for; so a unit takes what the recipe says where that is less than one, and one otherwise, at least.
 *
 * Rounded up: to whole units where the line orders whole units, and to a few decimals where a division leaves more.
 *
 * @param amount - of the item; `reserved` what the line has reserved of it, not less.
 * @param line - the alias of the line: `line_item_id`, `inventory_item_id`, `line_quantity`, `open_quantity`.
 */
export function unitsOf(amount: string, reserved: string, line: string): string {
  const open = `${line}.open_quantity`
  const atLeast = `least(1, ${requiredOf(`${line}.line_item_id`, `${line}.inventory_item_id`)})`
  const divided = `
           case when ${reserved} >= ${open} then ${amount} * ${open} / ${reserved}
                else least(${amount} * ${open} / ${reserved}, ${amount} / nullif(${atLeast}, 0)) end`
  return `
    case when ${open} <= 0 or ${amount} <= 0 then 0
         when ${line}.line_quantity = trunc(${line}.line_quantity)
         then least(${open}, ceil(case when ${open} = ${reserved} then ${amount} else ${divided} end))
         when ${open} = ${reserved} then ${amount}
         else least(${open}, ceil(${divided} * 1e${DECIMALS}) / 1e${DECIMALS}) end`
}

/**
 * A query of the lines whose stock nobody counts: they never wait, and are shipped freely. All at once, because looking at
 * a hundred thousand lines one by one takes half as long as all the rest; and for `not in`, because of `not exists` Postgres
 * believes that no line passes, and would plan all that follows for one or two.
 *
 * @param lines - a query of the lines in question.
 */
export function unmanagedLines(lines: string): string {
  return `
    select sold.id from order_line_item sold
      join product_variant variant on variant.id = sold.variant_id
     where not variant.manage_inventory and sold.id in (${lines})`
}

/** Where to find the demand that `waiting` puts in turn. */
export interface Demand {
  /** Common table expressions, the last one `demand`: reservations, and `open_quantity` where it is not their line's. */
  tables: string
  /** A query of the lines that are asked about; `null` = all. */
  lines: string | null
}

/** The columns of `demand`, with the units of a line where they are not what core says. */
export function demandColumns(reservation: string, openQuantity = "cast(null as numeric)"): string {
  return `${reservation}.id, ${reservation}.line_item_id, ${reservation}.inventory_item_id, ${reservation}.location_id,
          ${reservation}.quantity, ${reservation}.created_at, ${openQuantity} as open_quantity`
}

export const ALL_DEMAND: Demand = {
  tables: `
  ${fractionalItems()},
  demand as (select ${demandColumns("reservation")} from reservation_item reservation where deleted_at is null)`,
  lines: null,
}

/**
 * What tells the queues apart: where the level lies in its table, and where there is none its item and location. Sorting a
 * hundred thousand rows of one queue by two texts that are all the same makes the whole comparison a third slower.
 */
const SHELF = `
  level.ctid, case when level.ctid is null then demand.inventory_item_id || ' ' || demand.location_id end`

const HELD = heldOf({ reservation: "demand", item: "item" })
const TURN = inTurn({ demand: "demand", placed: "placed", backorder: "backorder" })

const LINE = "line_item_id, order_id, ordered_at, line_quantity, open_quantity"

/**
 * The common table expressions that say which lines wait, for how many units and where, in `short`.
 *
 * `queue` puts each reservation behind those that stock serves before it; `lacking` keeps those that it does not cover
 * whole. Nearly every line has one reservation; adding up the others (`split`: kits, several locations) costs more than
 * the window function when it is done for all, so it is done for those alone. A kit waits for its scarcest part, at the
 * place of that part; of several alike at the first one.
 */
export function waiting({ tables, lines }: Demand): string {
  const asked = lines ? `in (${lines})` : "is not null"
  const reserved = lines
    ? { source: "demand", alive: "true" }
    : { source: "reservation_item demand", alive: "demand.deleted_at is null" }
  return `
  ${tables},
  unmanaged as materialized (${unmanagedLines(lines ?? "select line_item_id from reservation_item where deleted_at is null")}),
  split as materialized (
    select demand.line_item_id from ${reserved.source}
     where ${reserved.alive} and demand.line_item_id ${asked} group by 1 having count(*) > 1),
  ${queueWith(lines ? "coalesce(demand.open_quantity, item.quantity - item.fulfilled_quantity)" : openUnits("item"))},
  lacking as (
    select queue.*, least(quantity, beyond) as short, line_item_id in (select line_item_id from split) as is_split
      from queue
     where order_id is not null and beyond > 0 and quantity > 0 ${lines ? `and line_item_id ${asked}` : ""}
       and line_item_id not in (select id from unmanaged)),
  ${partsOfSplit(reserved)},
  ${SHORT}`
}

/** Each reservation with what is reserved up to its end, `beyond` stock. @param open - the units of its line that are open. */
function queueWith(open: string): string {
  return `
  queue as (
    select demand.line_item_id, demand.inventory_item_id, demand.location_id, held.quantity,
           placed.id as order_id, placed.created_at as ordered_at, item.quantity as line_quantity,
           ${open} as open_quantity,
           sum(held.quantity) over (
             partition by ${SHELF}
             order by ${TURN} rows unbounded preceding) - coalesce(level.stocked_quantity, 0) as beyond
      from demand ${openLine("demand.line_item_id")}
      left join backorder
        on backorder.order_id = placed.id and backorder.priority <> 0 and backorder.deleted_at is null
      left join inventory_level level
        on level.inventory_item_id = demand.inventory_item_id and level.location_id = demand.location_id
       and level.deleted_at is null
     cross join lateral (select ${HELD} as quantity) held)`
}

/** What lines with several reservations have reserved of each item and lack of it. @param reserved - where reservations are found. */
function partsOfSplit({ source, alive }: Record<"source" | "alive", string>): string {
  return `
  part as (
    select line_item_id, max(order_id) as order_id, max(ordered_at) as ordered_at, max(line_quantity) as line_quantity,
           max(open_quantity) as open_quantity, inventory_item_id, sum(reserved) as reserved, sum(short) as short,
           min(location_id) as location_id
      from (select ${LINE}, inventory_item_id, cast(null as numeric) as reserved, short, location_id
              from lacking where is_split
             union all
            select demand.line_item_id, null, null, null, null, demand.inventory_item_id, ${HELD}, null, null
              from ${source} ${openLine("demand.line_item_id")}
             where ${alive} and demand.line_item_id in (select line_item_id from split)) known
     group by line_item_id, inventory_item_id having count(short) > 0)`
}

/** The lines with one reservation, and those with several by their scarcest part. */
const SHORT = `
  short as (
    select ${LINE}, ${unitsOf("short", "quantity", "lacking")} as outstanding_quantity, location_id
      from lacking where not is_split
    union all
    select ${LINE}, max(units), (array_agg(location_id order by units desc, location_id, inventory_item_id))[1]
      from part cross join lateral (select ${unitsOf("short", "reserved", "part")} as units) made
     group by ${LINE})`

/**
 * Units that a line's reservations can be for, by the item of which they hold least; `null` when it has none.
 *
 * @param line - `line_item_id`, `line_quantity`, `open_quantity`.
 * @param demand - a query of reservations.
 */
export function heldUnits(line: string, demand: string): string {
  return `(
    select min(${unitsOf("part.reserved", "part.reserved", "part")})
      from (select reservation.line_item_id, reservation.inventory_item_id, ${line}.line_quantity, ${line}.open_quantity,
                   sum(reservation.quantity) as reserved
              from (${demand}) reservation
             where reservation.line_item_id = ${line}.line_item_id group by 1, 2) part)`
}
