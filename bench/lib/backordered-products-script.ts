import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import { backorderedProductsParams } from "../../src/api/contracts"
import { readBackorderedProducts } from "../../src/api/views/backordered-products"
import { readOverview } from "../../src/api/views/overview"
import { reconcileBackordersWorkflow } from "../../src/workflows/reconcile-backorders"
import { often, once, printMeasured, REPETITIONS, type Measured } from "./measured"
import { seedStatements } from "./reconcile-seed"

/** What waits for each variant, and what there is of it. */
const ROWS = `
  select line.variant_id, line.product_id, sum(line.outstanding_quantity) as waiting,
         count(distinct backorder.order_id) as orders, min(backorder.ordered_at) as oldest,
         min(part.inventory_item_id) as inventory_item_id
    from backorder_line line
    join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
    join product_variant_inventory_item part on part.variant_id = line.variant_id and part.deleted_at is null
   where line.outstanding_quantity > 0 and line.deleted_at is null
   group by 1, 2`

const STOCKED = `
  (select sum(stocked_quantity) from inventory_level
    where inventory_item_id = row.inventory_item_id and deleted_at is null)`

/** The same page as anybody would ask for it: all rows counted, the names and the stock of twenty. */
const page = (order: string, where = "") => `
  select row.*, count(*) over () as count, product.title as product_title, variant.title as variant_title, variant.sku,
         product.thumbnail, settings.expected_on, ${STOCKED} as stocked,
         (select sum(quantity) from reservation_item
           where inventory_item_id = row.inventory_item_id and deleted_at is null) as reserved,
         (select json_agg(json_build_object('location', location_id, 'units', units))
            from (select location_id, sum(outstanding_quantity) as units from backorder_line
                   where variant_id = row.variant_id and outstanding_quantity > 0 and deleted_at is null
                   group by 1) place) as locations
    from (${ROWS}) row
    left join product_variant variant on variant.id = row.variant_id
    left join product on product.id = row.product_id
    left join backorder_settings settings on settings.product_id = row.product_id and settings.deleted_at is null
    ${where}
   order by ${order} limit 20`

/** By which the list is asked for, and the SQL that gives the same rows. */
const LISTS: [name: string, query: Record<string, string>, sql: string][] = [
  ["the oldest order first", {}, page("oldest")],
  ["most waiting first", { order: "-required_quantity" }, page("waiting desc")],
  ["by product", { order: "product_title" }, page("product.title")],
  ["by expected date", { order: "expected_on" }, page("settings.expected_on")],
  ["most on hand first", { order: "-stocked_quantity" }, page(`${STOCKED} desc`)],
  ["one product", { product_id: "prod_1" }, page("oldest", "where row.product_id = 'prod_1'")],
]

/** As the dashboard asks for them. */
const ORDER_FIELDS = [
  ...["id", "display_id", "status", "created_at", "email", "currency_code", "payment_status", "fulfillment_status"],
  ...["total", "customer.id", "customer.email", "sales_channel.id", "sales_channel.name"],
]

/** The figures above the list: what lacks of each item, and the entries of a quarter. */
const OVERVIEW = `
  select sum(greatest(0, demand.units - level.stocked_quantity)),
         (select count(*) from backorder where status = 'back_ordered' and deleted_at is null),
         (select json_agg(day) from (
            select date_trunc('day', happened_at), what, sum(quantity) from backorder_entry
             where happened_at > now() - interval '90 days' group by 1, 2) day),
         (select json_agg(top) from (select * from (${ROWS}) row order by waiting desc limit 5) top)
    from (select inventory_item_id, sum(quantity) as units from reservation_item where deleted_at is null group by 1) demand
    join inventory_level level on level.inventory_item_id = demand.inventory_item_id and level.deleted_at is null`

/** What a merchant waits for who opens core's page of orders. */
function coresList(container: ExecArgs["container"]): Promise<Measured> {
  const variables = { filters: { is_draft_order: false }, skip: 0, take: 20, order: { display_id: "DESC" } }
  return often(() => getOrdersListWorkflow(container).run({ input: { fields: ORDER_FIELDS, variables } }))
}

/** Runs inside Medusa (`medusa exec`), where the workflow is. */
export default async function measureBackorderedProducts({ container }: ExecArgs) {
  const size = { items: Number(process.env.BENCH_ITEMS), lines: Number(process.env.BENCH_LINES) }
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const statement of [...seedStatements(size), "vacuum analyze"]) {
    await connection.raw(statement)
  }
  await once(() => reconcileBackordersWorkflow(container).run({ input: {} }))
  await connection.raw("vacuum analyze")
  const plain = (sql: string) => often(async () => void (await connection.raw(sql)))

  const rows: [string, Measured, number][] = []
  for (const [name, query, sql] of LISTS) {
    const list = await often(() => readBackorderedProducts(container, backorderedProductsParams.parse(query)))
    rows.push([`the list, ${name}`, list, (await plain(sql)).time])
  }
  const [, oldest] = rows[0]
  rows.push(["the list, oldest order first, against core's list of orders", oldest, (await coresList(container)).time])
  rows.push(["the figures above it", await often(() => readOverview(container)), (await plain(OVERVIEW)).time])
  printMeasured(`${size.items} products over ${size.lines} order lines (medians of ${REPETITIONS})`, rows)
}
