/**
 * A reconcile of everything against the plain window-function query over the same tables, and the lists of what waits
 * against their SQL: 100,000 open reservations on one item, then 1,000,000 on 1,000 items.
 *
 *   npm run bench -- reconcile [items lines]
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const ROOT = join(__dirname, "..")

const SIZES = [
  { items: 1, lines: 100_000 },
  { items: 1_000, lines: 1_000_000 },
]

async function main([items, lines]: string[]): Promise<void> {
  const { startPostgres } = await import("../scripts/postgres.mjs")
  const postgres = await startPostgres()
  try {
    for (const size of items ? [{ items: Number(items), lines: Number(lines) }] : SIZES) {
      const database = `reconcile_${size.lines}`
      await postgres.create(database)
      await medusa(postgres.url(database), size, "db:migrate")
      await medusa(postgres.url(database), size, "exec", join(ROOT, "bench/lib/reconcile-script.ts"))
    }
  } finally {
    await postgres.stop()
  }
}

async function medusa(databaseUrl: string, size: { items: number; lines: number }, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, "node_modules/@medusajs/cli/cli.js"), ...args], {
    cwd: ROOT,
    env: {
      LOG_LEVEL: "error",
      ...process.env,
      MEDUSA_DISABLE_TELEMETRY: "1",
      DATABASE_URL: databaseUrl,
      NODE_ENV: "production",
      // The job must not come in between.
      BACKORDER_RECONCILE_SCHEDULE: `0 ${(new Date().getHours() + 12) % 24} * * *`,
      BENCH_ITEMS: String(size.items),
      BENCH_LINES: String(size.lines),
    },
    stdio: ["ignore", args[0] === "db:migrate" ? "ignore" : "inherit", "inherit"],
  })
  const [code] = await once(child, "exit")
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} ended with code ${String(code)}`)
  }
}

// The embedded Postgres would end the process with code 0 whatever happened.
main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
