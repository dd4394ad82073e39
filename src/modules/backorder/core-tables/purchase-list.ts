import type { Sql } from "../sql"
import { bindingsOf, linesOf, waitingVariants, type BackorderedVariantsFilter } from "./backordered-variants"

/** The variants that a filter finds, the one that has waited longest first. */
export async function readBackorderedVariantIds(sql: Sql, filter: BackorderedVariantsFilter): Promise<string[]> {
  const rows = await sql<{ variant_id: string }>(
    `with ${waitingVariants(filter)}
     select variant_id from listed where variant_id is not null order by oldest_ordered_at, variant_id`,
    bindingsOf(filter)
  )
  return rows.map(({ variant_id }) => variant_id)
}

/** What of a variant waits at one location. */
export interface WaitingPlace {
  variant_id: string
  location_id: string | null
  units: number
  orders_count: number
  oldest_ordered_at: Date
}

/** The places at which variants wait, of each variant the one with most units first. */
export async function readWaitingPlaces(sql: Sql, filter: BackorderedVariantsFilter): Promise<WaitingPlace[]> {
  const rows = await sql<Omit<WaitingPlace, "units" | "orders_count"> & Record<"units" | "orders_count", string>>(
    `select line.variant_id, line.location_id, sum(line.outstanding_quantity) as units,
            count(distinct line.backorder_id) as orders_count, min(backorder.ordered_at) as oldest_ordered_at
       from backorder_line line
       join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
      where ${linesOf(filter).join(" and ")}
      group by 1, 2
      order by units desc, location_id`,
    bindingsOf(filter)
  )
  return rows.map((row) => ({ ...row, units: Number(row.units), orders_count: Number(row.orders_count) }))
}
