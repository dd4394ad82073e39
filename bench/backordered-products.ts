/**
 * The list of what to buy in, by several orders and searches, and the figures above it, against plain SQL for the same
 * rows: 10,000 products over 100,000 order lines, then 1,000 over 1,000,000.
 *
 *   npm run bench -- backordered-products [items lines]
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabases } from "./lib/here"

const SIZES = [
  { items: 10_000, lines: 100_000 },
  { items: 1_000, lines: 1_000_000 },
]

// The job must not come in between.
process.env.BACKORDER_RECONCILE_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`

const [items, lines] = process.argv.slice(2).map(Number)

withDatabases(items ? [{ items, lines }] : SIZES, async (databaseUrl, size) => {
  process.env.BENCH_ITEMS = String(size.items)
  process.env.BENCH_LINES = String(size.lines)
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/backordered-products-script.ts"))
})
