/**
 * The claim alone, at 1, 1,000 and 100,000 open reservations on the item, against a plain indexed sum over the same rows.
 *
 *   npm run bench -- claim
 */
import { join } from "node:path"
import { ROOT } from "../integration-tests/support/app/pack"
import { medusa, withDatabase } from "./lib/here"

withDatabase(async (databaseUrl) => {
  await medusa(databaseUrl, "db:migrate")
  await medusa(databaseUrl, "exec", join(ROOT, "bench/lib/claim-script.ts"))
})
