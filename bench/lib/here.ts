import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { ROOT } from "../../integration-tests/support/app/pack"
import { toTheEnd } from "./to-the-end"

/** Runs a benchmark on a database of its own. */
export function withDatabase(benchmark: (databaseUrl: string) => Promise<void>): void {
  withDatabases([undefined], benchmark)
}

/** The same for each size in turn. It ends the process, which the embedded Postgres would end with code 0 whatever happened. */
export function withDatabases<Size>(
  sizes: Size[],
  benchmark: (databaseUrl: string, size: Size) => Promise<void>
): void {
  toTheEnd(() => run(sizes, benchmark))
}

async function run<Size>(sizes: Size[], benchmark: (databaseUrl: string, size: Size) => Promise<void>): Promise<void> {
  const { startOwnPostgres } = await import("../../scripts/postgres.mjs")
  const postgres = await startOwnPostgres()
  try {
    for (const [index, size] of sizes.entries()) {
      await postgres.create(`bench_${index}`)
      await benchmark(postgres.url(`bench_${index}`), size)
    }
  } finally {
    await postgres.stop()
  }
}

/** One command of Medusa on this repository as an app. */
export async function medusa(databaseUrl: string, ...args: string[]): Promise<void> {
  const cli = join(ROOT, "node_modules/@medusajs/cli/cli.js")
  const quiet = args[0] === "db:migrate"
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: ROOT,
    // The types are checked elsewhere; the compiler would take more memory than what is measured.
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production", TS_NODE_TRANSPILE_ONLY: "true" },
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
  })
  const [code] = await once(child, "exit")
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} ended with code ${String(code)}`)
  }
}
