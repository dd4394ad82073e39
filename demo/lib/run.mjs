import { openSync } from "node:fs"
import { mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildAdmin, warmAdmin } from "./admin.mjs"
import { openDatabase, untilPublishableKey } from "./database.mjs"
import { medusaEnvironment } from "./environment.mjs"
import { fail } from "./failure.mjs"
import { runMedusa, startServer } from "./medusa.mjs"
import { choosePort } from "./ports.mjs"
import { buildStorefront, serveStorefront } from "./storefront.mjs"
import { claimSignals, isEnding } from "./teardown.mjs"

/** @typedef {{ email: string, password: string }} LogIn */
/** @typedef {LogIn & { name: string, key_title: string, shopper: LogIn }} Shop */

/**
 * Starts the demo store, says where it is, and runs until it is ended.
 *
 * @param {boolean} watches whether the server starts again when its code changes; the admin reloads in either case
 */
export async function runDemo(watches) {
  const folder = await mkdtemp(join(tmpdir(), "backorder-demo-"))
  const logFile = join(folder, "medusa.log")
  claimSignals(folder)
  const onDeath = (/** @type {unknown} */ error) => fail(error, logFile)
  try {
    await start(folder, logFile, { watches, onDeath })
    claimSignals(folder)
  } catch (error) {
    await onDeath(error)
  }
}

/**
 * @param {string} folder
 * @param {string} logFile
 * @param {{ watches: boolean, onDeath: (error: unknown) => Promise<void> }} how
 */
async function start(folder, logFile, how) {
  /** @type {Shop} */
  const shop = JSON.parse(await readFile(new URL("../shop.json", import.meta.url), "utf8"))
  const port = await choosePort({ name: "Medusa", variable: "PORT", standard: 9000 })
  const shopPort = await choosePort({ name: "the storefront", variable: "STOREFRONT_PORT", standard: 8000 })
  const at = { backend: `http://localhost:${port}`, storefront: `http://localhost:${shopPort}` }
  const site = join(folder, "storefront")

  const url = await step("Postgres", () => openDatabase(shop.key_title))
  const env = medusaEnvironment({ url, port, shopPort, at, pictures: join(site, "pictures"), watches: how.watches })
  const surroundings = { env, log: openSync(logFile, "a") }
  const built = how.watches ? null : step("Admin", () => buildAdmin(surroundings))
  const migrated = step("Migrations", () =>
    runMedusa(["db:migrate", "--execute-all-links", "--skip-search", "--skip-scripts"], surroundings)
  )
  const [key] = await Promise.all([
    migrated.then(() =>
      serve({ url, port, shopPort, site, at, shop, built, surroundings: { ...surroundings, ...how } })
    ),
    migrated.then(() => step("Products and orders", () => runMedusa(["exec", "./demo/seed.ts"], surroundings))),
    built,
  ])
  await announce(logFile, {
    storefront_url: at.storefront,
    admin_url: `${at.backend}/app`,
    backend_url: at.backend,
    email: shop.email,
    password: shop.password,
    shopper_email: shop.shopper.email,
    shopper_password: shop.shopper.password,
    publishable_key: key,
    database_url: url,
  })
}

/**
 * Starts the servers while the seed still runs.
 *
 * @param {{ url: string, port: number, shopPort: number, site: string, at: { backend: string }, shop: Shop, built: Promise<void> | null, surroundings: Parameters<typeof startServer>[1] }} demo
 * @returns {Promise<string>} the publishable key of the storefront
 */
async function serve({ url, port, shopPort, site, at, shop, built, surroundings }) {
  const key = await untilPublishableKey(url)
  const variables = {
    VITE_MEDUSA_BACKEND_URL: at.backend,
    VITE_MEDUSA_PUBLISHABLE_KEY: key,
    VITE_STORE_NAME: shop.name,
  }
  await step("Storefront", () => buildStorefront(site, variables).then(() => serveStorefront(site, shopPort)))
  // The server will not start without its admin.
  await built
  await step("Medusa", () => startServer(port, surroundings))
  if (!built) {
    await step("Admin", () => warmAdmin(`http://127.0.0.1:${port}`))
  }
  return key
}

/**
 * Does one part of the work. While the demo is being ended nothing follows it.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function step(name, work) {
  const started = Date.now()
  const result = await work()
  if (isEnding()) {
    return new Promise(() => {})
  }
  console.log(`${name} ready in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/**
 * @param {string} logFile
 * @param {Record<string, string>} ready
 */
async function announce(logFile, ready) {
  console.log(`
  Storefront   ${ready.storefront_url}
  Admin        ${ready.admin_url}
  Log-in       ${ready.email} / ${ready.password}
  As a shopper ${ready.shopper_email} / ${ready.shopper_password}
  Log          ${logFile}

Ctrl-C ends the demo.`)
  if (process.env.DEMO_READY_FILE) {
    await writeFile(process.env.DEMO_READY_FILE, JSON.stringify(ready, null, 2))
  }
}
