/**
 * A reconcile of everything in a shop of 5,000 limited products and in one of 40,000, of which nothing waits: what
 * noticing reached maxima adds must grow with the products, not with their square, and hold up nobody else's request.
 *
 *   npm run bench -- limits
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabase } from "./lib/here"

// The job must not come in between.
process.env.BACKORDER_RECONCILE_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`

withDatabase(async (databaseUrl) => {
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/limits-script.ts"))
})
