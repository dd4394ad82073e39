import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Connection {
  raw<Row>(sql: string): Promise<{ rows: Row[] }>
}

/** What we write in core's tables, and what hangs on it. */
const OF_CORE = [
  "product",
  "product_variant",
  "translation",
  "reservation_item",
  "inventory_level",
  "order",
  "order_item",
]

/** The log of what a schedule does beside all requests. */
const BY_SCHEDULE = "backorder_reconciliation"

/** A query for one line that is another as soon as a row in a table of ours, or in what we write of core's, is another. */
export async function fingerprinting(container: MedusaContainer): Promise<() => Promise<string>> {
  const connection = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name <> '${BY_SCHEDULE}'
        and (table_name like '%backorder%' or table_name in ('${OF_CORE.join("','")}'))`
  )
  const sums = rows.map(({ name }) => `(select '${name} ' || ${sumOf("row")} from "${name}" row)`)
  const query = `select concat_ws(', ', ${sums.join(", ")}) as print`
  return async () => (await connection.raw<{ print: string }>(query)).rows[0].print
}

/** Of all that is in a table, in whatever order its rows are. */
function sumOf(row: string): string {
  return `count(*) || ' ' || coalesce(sum(hashtextextended(cast(${row} as text), 0)), 0)`
}
