/**
 * A CSV file of 100,000 products: reading it and applying it, against a plain `insert ... on conflict` of the same rows,
 * and against core's own product import of the same variants.
 *
 *   npm run bench -- csv [rows]
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabase } from "./lib/here"

process.env.BENCH_ROWS = process.argv[2] ?? "100000"

withDatabase(async (databaseUrl) => {
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/csv-script.ts"))
})
