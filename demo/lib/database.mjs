import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { startPostgres } from "../../scripts/postgres.mjs"
import { atEnd } from "./teardown.mjs"

/**
 * The demo's database: the one that `DATABASE_URL` names, which stays; else a fresh one that goes when the demo ends.
 *
 * @param {string} keyTitle the publishable key that marks a filled demo
 * @returns {Promise<string>} its URL
 */
export async function openDatabase(keyTitle) {
  if (process.env.DATABASE_URL) {
    await refuseForeignStore(process.env.DATABASE_URL, keyTitle)
    return process.env.DATABASE_URL
  }
  const starting = startPostgres()
  atEnd(async () => (await starting).stop())
  const name = `backorder_demo_${Date.now().toString(36)}`
  const postgres = await starting
  try {
    await postgres.create(name)
  } catch (error) {
    throw new Error(`Postgres cannot make a database (${reasonOf(error)}). Set DATABASE_URL to an empty one of yours.`)
  }
  if (process.env.DB_HOST) {
    atEnd(() => withClient(postgres.url("postgres"), (client) => dropDatabase(client, name)))
  }
  return postgres.url(name)
}

/**
 * The demo fills an empty database, and runs again on its own. It never touches another store.
 *
 * @param {string} url
 * @param {string} keyTitle
 */
async function refuseForeignStore(url, keyTitle) {
  const foreign = await withClient(url, async (client) => {
    if (!(await hasTable(client, "product"))) {
      return false
    }
    const sql = "select 1 from product where not exists (select 1 from api_key where title = $1) limit 1"
    const { rows } = await client.query(sql, [keyTitle])
    return rows.length > 0
  })
  if (foreign) {
    throw new Error(
      "The database already holds another store, or a demo that was not finished: give the demo an empty one."
    )
  }
}

/**
 * Waits for the publishable key, the last thing that Medusa makes when it first starts. A second Medusa that started
 * before would make it twice.
 *
 * @param {string} url
 * @returns {Promise<string>}
 */
export async function untilPublishableKey(url) {
  const sql = "select token from api_key where type = 'publishable' and revoked_at is null order by created_at limit 1"
  for (;;) {
    // When Postgres is gone, the Medusa that is to make the key says so better.
    const found = await withClient(url, (client) => client.query(sql)).catch(() => null)
    if (found?.rows[0]) {
      return found.rows[0].token
    }
    await sleep(300)
  }
}

/**
 * @param {pg.Client} client
 * @param {string} table
 */
async function hasTable(client, table) {
  const { rows } = await client.query("select to_regclass($1) as found", [table])
  return rows[0].found !== null
}

/**
 * @param {pg.Client} client
 * @param {string} name
 */
async function dropDatabase(client, name) {
  await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message || error.name : String(error)
}

/**
 * @template Result
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url })
  // A lost connection also fails the query that waits for it.
  client.on("error", () => {})
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new Error(
      `Postgres at ${host}${pathname} cannot be used (${reasonOf(error)}). Is it running, and does the database exist?`
    )
  }
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
