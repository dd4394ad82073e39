import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderedProductsParams, backordersParams } from "../../src/api/contracts"
import { readBackorderedProducts } from "../../src/api/views/backordered-products"
import { readBackorders } from "../../src/api/views/backorders"
import { reconcileBackordersWorkflow } from "../../src/workflows/reconcile-backorders"
import { often, once, printMeasured, REPETITIONS } from "./measured"
import { seedStatements, type Size } from "./reconcile-seed"

type Container = ExecArgs["container"]

/** Coverage by the window function alone: what every unit in the queue lacks, and nothing done about it. */
const PLAIN = `
  select count(*), sum(least(quantity, reached - stocked)) from (
    select reservation.quantity, coalesce(level.stocked_quantity, 0) as stocked,
           sum(reservation.quantity) over (
             partition by reservation.inventory_item_id, reservation.location_id
             order by placed.created_at, reservation.line_item_id, reservation.id
             rows unbounded preceding) as reached
      from reservation_item reservation
      join order_item item on item.item_id = reservation.line_item_id and item.deleted_at is null
      join "order" placed on placed.id = item.order_id and placed.version = item.version
      left join inventory_level level
        on level.inventory_item_id = reservation.inventory_item_id and level.location_id = reservation.location_id
       and level.deleted_at is null
     where reservation.deleted_at is null) queue
   where reached > stocked`

const DELIVERY_COUNT = 1_000

/** Deliveries for all that waits, shared out over the shelves on which it does, a day after the other. */
const DELIVERIES = `
  insert into backorder_incoming (id, inventory_item_id, location_id, quantity, expected_on, status)
  select 'boinc_' || number, shelf.inventory_item_id, shelf.location_id,
         ceil(shelf.quantity * shelf.shelves / ${DELIVERY_COUNT}), to_char(now() + make_interval(days => number / 10), 'YYYY-MM-DD'),
         'expected'
    from generate_series(1, ${DELIVERY_COUNT}) number
    join (select inventory_item_id, location_id, sum(quantity) as quantity,
                 row_number() over (order by inventory_item_id) as turn, count(*) over () as shelves
            from reservation_item where deleted_at is null group by 1, 2) shelf
      on shelf.turn = number % shelf.shelves + 1`

const LISTS = {
  backorders: `select * from backorder left join backorder_line line on line.backorder_id = backorder.id
                where backorder.id in (select id from backorder order by ordered_at limit 20)`,
  count: `select count(*) from backorder where deleted_at is null`,
  products: `select variant_id, sum(outstanding_quantity), count(distinct backorder_id)
               from backorder_line where outstanding_quantity > 0 and deleted_at is null group by 1`,
}

/** Runs inside Medusa (`medusa exec`), where the workflow is. */
export default async function measureReconcile({ container }: ExecArgs) {
  const { BENCH_ITEMS, BENCH_LINES, BENCH_PARTS } = process.env
  const size = { items: Number(BENCH_ITEMS), lines: Number(BENCH_LINES), parts: Number(BENCH_PARTS) }
  await seed(container, size)
  const everything = () => reconcileBackordersWorkflow(container).run({ input: {} })
  const query = (sql: string) => async () => void (await connection(container).raw(sql))

  const first = await once(everything)
  await query("vacuum analyze")()
  const plain = await often(query(PLAIN))
  const right = await often(everything)
  await query(DELIVERIES)()
  const promising = await once(everything)
  await query("vacuum analyze")()
  const promised = await often(everything)
  await query("delete from backorder_incoming")()
  await everything()
  await query(`update inventory_level set stocked_quantity = ${Math.floor(size.lines / size.items / 2)}`)()
  const restock = await once(everything)
  const orders = await often(() => readBackorders(container, backordersParams.parse({ status: "back_ordered" })))
  const ordersSql = (await often(query(LISTS.backorders))).time + (await often(query(LISTS.count))).time
  const products = await often(() => readBackorderedProducts(container, backorderedProductsParams.parse({})))
  const productsSql = await often(query(LISTS.products))

  printMeasured(
    `${size.lines} open lines, ${size.items} products of ${size.parts} items (medians of ${REPETITIONS}, writing once)`,
    [
      ["plain window query", plain, plain.time],
      ["reconcile, rows are right", right, plain.time],
      [`reconcile, rows are right, ${DELIVERY_COUNT} deliveries`, promised, right.time],
      [`reconcile, every line is promised some of ${DELIVERY_COUNT} deliveries`, promising, right.time],
      ["reconcile, half of the lines fill", restock, plain.time],
      ["reconcile, every line opens", first, plain.time],
      ["GET /admin/backorders", orders, ordersSql],
      ["GET /admin/backordered-products", products, productsSql.time],
    ]
  )
}

async function seed(container: Container, size: Size): Promise<void> {
  const sql = connection(container)
  for (const statement of [...seedStatements(size), "vacuum analyze"]) {
    await sql.raw(statement)
  }
}

function connection(container: Container) {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
}
