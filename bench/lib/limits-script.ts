import { monitorEventLoopDelay } from "node:perf_hooks"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileBackordersWorkflow } from "../../src/workflows/reconcile-backorders"
import { seedStatements } from "./reconcile-seed"
import { median } from "./statistics"
import { printTable } from "./table"

const SIZES = [5_000, 40_000]
const REPETITIONS = 5

/** How often the longest wait is looked at, in milliseconds. */
const RESOLUTION_MS = 5

type Container = ExecArgs["container"]

/** What a reconcile of everything took, and for how long another request would have had to wait at most. */
interface Measured {
  milliseconds: number
  longest_wait: number
}

/** Runs inside Medusa (`medusa exec`), where the workflow is. */
export default async function measureLimits({ container }: ExecArgs) {
  const measured: Measured[] = []
  for (const products of SIZES) {
    await seed(container, products)
    const runs: Measured[] = []
    for (let run = 0; run < REPETITIONS; run++) {
      runs.push(await measure(container))
    }
    measured.push({
      milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
      longest_wait: Math.max(...runs.map(({ longest_wait }) => longest_wait)),
    })
  }
  printTable(
    `A reconcile of everything where nothing waits (medians of ${REPETITIONS}; the longest wait of all)`,
    measured.map(({ milliseconds, longest_wait }, index) => ({
      "limited products": SIZES[index],
      "time, ms": milliseconds.toFixed(0),
      ratio: (milliseconds / measured[0].milliseconds).toFixed(1),
      "longest wait of another request, ms": longest_wait.toFixed(0),
    }))
  )
}

async function measure(container: Container): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  const started = performance.now()
  await reconcileBackordersWorkflow(container).run({ input: {} })
  const milliseconds = performance.now() - started
  delay.disable()
  return { milliseconds, longest_wait: delay.max / 1e6 }
}

/** Every product has a maximum and an order that stock covers, so that each has to be looked at. */
async function seed(container: Container, products: number): Promise<void> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const statements = [
    `truncate product, inventory_item, inventory_level, reservation_item, product_variant_inventory_item, "order",
              order_item, order_line_item, backorder_settings cascade`,
    ...seedStatements({ items: products, lines: products }),
    "update inventory_level set stocked_quantity = 5",
    "update backorder_settings set max_quantity = 10",
  ]
  for (const statement of [...statements, "vacuum analyze"]) {
    await sql.raw(statement)
  }
}
