/**
 * A reconcile of everything against the plain window-function query over the same tables, and the lists of what waits
 * against their SQL: 100,000 open reservations on one item, then 1,000,000 on 1,000 items.
 *
 *   npm run bench -- reconcile [items lines]
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabases } from "./lib/here"

const SIZES = [
  { items: 1, lines: 100_000 },
  { items: 1_000, lines: 1_000_000 },
]

// The job must not come in between.
process.env.BACKORDER_RECONCILE_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`

const [items, lines] = process.argv.slice(2).map(Number)

withDatabases(items ? [{ items, lines }] : SIZES, async (databaseUrl, size) => {
  process.env.BENCH_ITEMS = String(size.items)
  process.env.BENCH_LINES = String(size.lines)
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/reconcile-script.ts"))
})
