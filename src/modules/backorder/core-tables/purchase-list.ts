import type { Sql } from "../sql"
import { bindingsOf, linesOf, waitingVariants, type BackorderedVariantsFilter } from "./backordered-variants"
import { isExpected, toCome } from "./stock-figures"

/** The variants that a filter finds, the one that has waited longest first. */
export async function readBackorderedVariantIds(sql: Sql, filter: BackorderedVariantsFilter): Promise<string[]> {
  const rows = await sql<{ variant_id: string }>(
    `with ${waitingVariants(filter)}
     select variant_id from listed where variant_id is not null order by oldest_ordered_at, variant_id`,
    bindingsOf(filter)
  )
  return rows.map(({ variant_id }) => variant_id)
}

/** What Postgres gives as text. */
type Decimals = "units" | "coming" | "orders_count"

/** What of a variant waits at one location. */
export interface WaitingPlace {
  variant_id: string
  location_id: string | null
  units: number
  /** Units that are on their way there, of a variant that is made of one item. */
  coming: number
  orders_count: number
  oldest_ordered_at: Date
}

/** What is on its way to the place of a line for its variant. */
const COMING = `
  coalesce((
    select sum(${toCome("delivery")}) / max(part.required_quantity)
      from product_variant_inventory_item part
      join backorder_incoming delivery
        on delivery.inventory_item_id = part.inventory_item_id and delivery.location_id = line.location_id
       and ${isExpected("delivery")}
     where part.variant_id = line.variant_id and part.deleted_at is null and part.required_quantity > 0
    having count(distinct part.id) = 1), 0)`

/** The places at which variants wait, of each variant the one with most units first. */
export async function readWaitingPlaces(sql: Sql, filter: BackorderedVariantsFilter): Promise<WaitingPlace[]> {
  const rows = await sql<Omit<WaitingPlace, Decimals> & Record<Decimals, string>>(
    `select line.variant_id, line.location_id, sum(line.outstanding_quantity) as units, ${COMING} as coming,
            count(distinct line.backorder_id) as orders_count, min(line.ordered_at) as oldest_ordered_at
       from backorder_line line
      where ${linesOf(filter).join(" and ")}
      group by 1, 2
      order by units desc, location_id`,
    bindingsOf(filter)
  )
  return rows.map((row) => ({
    ...row,
    units: Number(row.units),
    coming: Number(row.coming),
    orders_count: Number(row.orders_count),
  }))
}
