/**
 * A reconcile of everything against the plain window-function query over the same tables, and the lists of what waits
 * against their SQL: 100,000 open lines of one item, 1,000,000 of 1,000 items, and 100,000 of one kit of two items.
 *
 *   npm run bench -- reconcile [items lines [parts]]
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabases } from "./lib/here"

const SIZES = [
  { items: 1, lines: 100_000, parts: 1 },
  { items: 1_000, lines: 1_000_000, parts: 1 },
  { items: 1, lines: 100_000, parts: 2 },
]

// The job must not come in between.
process.env.BACKORDER_RECONCILE_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`

const [items, lines, parts = 1] = process.argv.slice(2).map(Number)

withDatabases(items ? [{ items, lines, parts }] : SIZES, async (databaseUrl, size) => {
  process.env.BENCH_ITEMS = String(size.items)
  process.env.BENCH_LINES = String(size.lines)
  process.env.BENCH_PARTS = String(size.parts)
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/reconcile-script.ts"))
})
