import type { Sql } from "../sql"
import { HAS_NUMBER, searchBindings } from "./search"
import { missingParts, stockFigures, unitsToBuy } from "./stock-figures"

/** Which variants on backorder are asked for. */
export interface BackorderedVariantsFilter {
  variant_ids?: string[]
  product_ids?: string[]
  /** Products that are left out. */
  besides_product_ids?: string[]
  /** Counts only what waits there. */
  location_ids?: string[]
  /** Finds what orders call the product, variant or SKU, and the number of an order that waits for it. */
  q?: string
  /** How many days, at least, the oldest order has waited. */
  waiting_days?: number
  /** Whether the expected date has passed on the day. */
  overdue?: boolean
  today: string
  /** Whether there is no expected date. */
  no_date?: boolean
}

/** What to list of the products on backorder. */
export interface BackorderedVariantsQuery extends BackorderedVariantsFilter {
  order: { column: BackorderedVariantsColumn; descending: boolean }
  limit: number
  offset: number
}

/** One variant on backorder, as the catalog names it today; a deleted one as the last order did. */
export interface BackorderedVariant {
  variant_id: string | null
  product_id: string | null
  product_title: string | null
  variant_title: string | null
  sku: string | null
  thumbnail: string | null
  required_quantity: number
  stocked_quantity: number
  free_quantity: number
  incoming_quantity: number
  incoming_on: string | null
  to_buy_quantity: number
  orders_count: number
  oldest_ordered_at: Date
  expected_on: string | null
  max_quantity: number | null
  locations: { location_id: string | null; required_quantity: number }[]
  /** What lacks of the items of a kit. */
  missing_parts: { inventory_item_id: string; sku: string | null; quantity: number }[]
}

const NUMBERS = [
  "required_quantity",
  "stocked_quantity",
  "free_quantity",
  "incoming_quantity",
  "to_buy_quantity",
  "orders_count",
] as const

type Row = Record<(typeof NUMBERS)[number], string> & Omit<BackorderedVariant, (typeof NUMBERS)[number]>

const VARIANT = `
  left join product_variant named on named.id = variant.variant_id and named.deleted_at is null
  left join product on product.id = named.product_id and product.deleted_at is null
  left join order_line_item sold on sold.id = variant.line_item_id`
const SETTINGS = `
  left join backorder_settings settings on settings.product_id = variant.product_id and settings.deleted_at is null`
const FIGURE = `
  left join figure on figure.variant_id = variant.variant_id`

const TO_BUY = unitsToBuy("variant")

/** A kit comes with the last of its parts; but when the first one is late, so is the kit. */
const INCOMING_ON = `
  case when figure.coming > 0 and figure.coming_from < :today then figure.coming_from
       when figure.coming > 0 then figure.coming_on end`

/** By what the list can be sorted: what that is, and the tables that it takes beside the variants that wait. */
const SORTED = {
  product_title: { by: "coalesce(product.title, sold.product_title)", joins: VARIANT },
  variant_title: { by: "coalesce(named.title, sold.variant_title)", joins: VARIANT },
  sku: { by: "case when named.id is null then sold.variant_sku else named.sku end", joins: VARIANT },
  required_quantity: { by: "variant.required_quantity", joins: "" },
  stocked_quantity: { by: "coalesce(figure.stocked, 0)", joins: FIGURE },
  free_quantity: { by: "coalesce(figure.free, 0)", joins: FIGURE },
  to_buy_quantity: { by: TO_BUY, joins: FIGURE },
  orders_count: { by: "orders_count", joins: "" },
  oldest_ordered_at: { by: "variant.oldest_ordered_at", joins: "" },
  expected_on: { by: "settings.expected_on", joins: SETTINGS },
}

export type BackorderedVariantsColumn = keyof typeof SORTED

/**
 * One page of the variants on backorder, with how many there are in all. Stock, titles and settings are read for the rows
 * of the page alone, unless the order depends on them.
 */
export async function readBackorderedVariants(
  sql: Sql,
  { order, limit, offset, ...filter }: BackorderedVariantsQuery
): Promise<{ rows: BackorderedVariant[]; count: number }> {
  const { by, joins } = SORTED[order.column]
  const sorted = `order by ${by} ${order.descending ? "desc" : "asc"} nulls last, variant.variant_id`
  const page = `
    page as materialized (
      select variant.*, ${ordersOf(filter)} as orders_count
        from listed variant ${joins} ${sorted} limit :limit offset :offset)`
  const tables = joins === FIGURE ? [stockFigures("listed"), page] : [page, stockFigures("page")]
  const rows = await sql<Row & { count: string }>(
    `with ${waitingVariants(filter)}, ${tables.join(",")}
     select total.count, variant.variant_id, variant.product_id, variant.required_quantity, variant.orders_count,
            variant.oldest_ordered_at, ${SORTED.product_title.by} as product_title,
            ${SORTED.variant_title.by} as variant_title, ${SORTED.sku.by} as sku,
            case when product.id is null then sold.thumbnail else product.thumbnail end as thumbnail,
            coalesce(figure.stocked, 0) as stocked_quantity, coalesce(figure.free, 0) as free_quantity,
            coalesce(figure.coming, 0) as incoming_quantity,
            ${INCOMING_ON} as incoming_on,
            ${TO_BUY} as to_buy_quantity, settings.expected_on, settings.max_quantity,
            ${locationsOf(filter)} as locations, ${missingParts("variant")} as missing_parts
       from (select count(*) as count from listed) total
       left join page variant on true ${VARIANT} ${SETTINGS} ${FIGURE}
      ${sorted}`,
    { ...bindingsOf(filter), today: filter.today, limit, offset }
  )
  // A page behind the last one has no row but the one with the count.
  const found = rows.filter(({ required_quantity }) => required_quantity !== null)
  return { rows: found.map(variantOf), count: Number(rows[0].count) }
}

function variantOf({ count: _count, ...row }: Row & { count: string }): BackorderedVariant {
  const numbers = NUMBERS.map((name) => [name, Number(row[name])])
  return { ...row, ...(Object.fromEntries(numbers) as Record<(typeof NUMBERS)[number], number>) }
}

/**
 * The common table expressions that say in `listed` which variants wait, for how many units and since when. Ids are compared
 * byte by byte where only their being the same matters: by the rules of a language it takes longer.
 * What is looked up by such an id has to lose that again, because core's indexes are in the order of the database.
 */
export function waitingVariants(filter: BackorderedVariantsFilter): string {
  const { q, waiting_days } = filter
  const having = [
    ...(q ? [`bool_or(${FOUND})`] : []),
    ...(waiting_days === undefined ? [] : ["min(line.ordered_at) < now() - make_interval(days => :waiting_days)"]),
  ]
  return `
  variant as (
    select line.variant_id, line.product_id, sum(line.outstanding_quantity) as required_quantity,
           min(line.ordered_at) as oldest_ordered_at,
           bool_and(line.quantity = trunc(line.quantity)) as is_whole, max(line.line_item_id collate "C") collate "default" as line_item_id
      from backorder_line line
      ${q ? "left join order_line_item sold on sold.id = line.line_item_id" : ""}
     where ${linesOf(filter).join(" and ")}
     group by 1, 2 ${having.length ? `having ${having.join(" and ")}` : ""}),
  listed as materialized (select variant.* from variant ${ofSettings(filter)})`
}

const FOUND = `
  (sold.product_title ilike :q or sold.variant_title ilike :q or sold.variant_sku ilike :q
   or line.backorder_id in (
     select numbered.id from backorder numbered join "order" placed on placed.id = numbered.order_id
      where numbered.outstanding_quantity > 0 and numbered.deleted_at is null and ${HAS_NUMBER})) is true`

/** The conditions on a line (`line`). */
export function linesOf(filter: BackorderedVariantsFilter): string[] {
  return [
    "line.outstanding_quantity > 0 and line.deleted_at is null",
    ...(filter.variant_ids ? ["line.variant_id = any(:variants)"] : []),
    ...(filter.product_ids ? ["line.product_id = any(:products)"] : []),
    ...(filter.besides_product_ids ? ["(line.product_id = any(:besides)) is not true"] : []),
    ...(filter.location_ids ? ["line.location_id = any(:locations)"] : []),
  ]
}

/** How many orders wait for a row. Counted for the rows of a page: to count what is distinct, all lines would be sorted. */
function ordersOf({ location_ids }: BackorderedVariantsFilter): string {
  return `(
    select count(distinct line.backorder_id)
      from backorder_line line
     where ${linesOf({ location_ids, today: "" }).join(" and ")} and line.product_id is not distinct from variant.product_id
       and (line.variant_id = variant.variant_id or (line.variant_id is null and variant.variant_id is null)))`
}

function ofSettings({ overdue, no_date }: BackorderedVariantsFilter): string {
  const conditions = [
    ...(overdue === undefined ? [] : [`(settings.expected_on < :today) is ${overdue ? "" : "not"} true`]),
    ...(no_date === undefined ? [] : [`settings.expected_on is ${no_date ? "" : "not"} null`]),
  ]
  return conditions.length ? `${SETTINGS} where ${conditions.join(" and ")}` : ""
}

/** What each location lacks of a row, most first. */
function locationsOf({ location_ids }: BackorderedVariantsFilter): string {
  return `coalesce((
    select json_agg(json_build_object('location_id', location_id, 'required_quantity', units) order by units desc, location_id)
      from (select line.location_id, sum(line.outstanding_quantity) as units
              from backorder_line line
             where ${linesOf({ location_ids, today: "" }).join(" and ")} and line.variant_id = variant.variant_id
               and line.product_id is not distinct from variant.product_id
             group by 1) place), '[]')`
}

/** What a filter binds, whichever of its conditions are asked for. */
export function bindingsOf(filter: BackorderedVariantsFilter): Record<string, unknown> {
  const { variant_ids, product_ids, besides_product_ids, location_ids, q, waiting_days, overdue, today } = filter
  return {
    ...(variant_ids && { variants: variant_ids }),
    ...(product_ids && { products: product_ids }),
    ...(besides_product_ids && { besides: besides_product_ids }),
    ...(location_ids && { locations: location_ids }),
    ...(q && searchBindings(q)),
    ...(waiting_days !== undefined && { waiting_days }),
    ...(overdue !== undefined && { today }),
  }
}
