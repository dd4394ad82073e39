import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { aptInstall, mayInstall } from "./apt.mjs"
import { freePort } from "./postgres.mjs"

/** The pool's own name for the database: whoever connects with it has gone through the pool. */
const POOLED = "pooled"

/**
 * Starts a PgBouncer in transaction mode before a database: whoever begins a transaction gets one of few sessions, and
 * somebody else's next time.
 *
 * @param {string} databaseUrl
 * @param {number} sessions how many there are
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPgbouncer(databaseUrl, sessions) {
  const folder = await mkdtemp(join(tmpdir(), "backorder-pgbouncer-"))
  const port = await freePort()
  const config = join(folder, "pgbouncer.ini")
  await chmod(folder, 0o755)
  await writeFile(config, configuration(new URL(databaseUrl), { port, sessions }))
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? ["--user=nobody"] : []
  const child = spawn(ensurePgbouncer(), [...user, config], { stdio: ["ignore", "ignore", "pipe"] })
  const ended = once(child, "exit")
  await Promise.race([saysReady(child.stderr), ended.then(failed), sleep(20_000).then(failed)])
  child.stderr.resume()
  return {
    url: `postgres://anybody@localhost:${port}/${POOLED}`,
    stop: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

/** @returns {string} path or name of the program, installed now if there was none and this user may install */
function ensurePgbouncer() {
  const found = findPgbouncer() ?? (mayInstall() && aptInstall("pgbouncer") ? findPgbouncer() : null)
  if (!found) {
    throw new Error(howToInstall())
  }
  return found
}

/** @returns {string | null} */
function findPgbouncer() {
  const program = process.env.PGBOUNCER ?? "pgbouncer"
  return spawnSync(program, ["--version"], { timeout: 20_000 }).status === 0 ? program : null
}

/**
 * @param {URL} database
 * @param {{ port: number, sessions: number }} pool
 */
function configuration({ hostname, port, username, password, pathname }, pool) {
  const login = `user=${decodeURIComponent(username)} password='${decodeURIComponent(password).replaceAll("'", "''")}'`
  return [
    "[databases]",
    `${POOLED} = host=${hostname} port=${port || 5432} dbname=${pathname.slice(1)} ${login}`,
    "[pgbouncer]",
    "listen_addr = localhost",
    `listen_port = ${pool.port}`,
    "unix_socket_dir =",
    "auth_type = any",
    "pool_mode = transaction",
    `default_pool_size = ${pool.sessions}`,
    "",
  ].join("\n")
}

/** @param {import("node:stream").Readable} output */
async function saysReady(output) {
  let text = ""
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.includes("process up")) return
  }
}

function failed() {
  throw new Error("PgBouncer did not start.")
}

function howToInstall() {
  const command = process.platform === "darwin" ? "brew install pgbouncer" : "sudo apt-get install -y pgbouncer"
  return `The tests behind a pool of connections need PgBouncer: run "${command}", or set PGBOUNCER to a pgbouncer.`
}
