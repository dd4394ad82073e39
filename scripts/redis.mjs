import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { aptInstall, mayInstall } from "./apt.mjs"
import { freePort } from "./postgres.mjs"

/**
 * The Redis server for tests with several Medusa instances.
 *
 * @returns {string} path or name of the program, installed now if there was none and this user may install
 */
export function ensureRedis() {
  const found = findRedis() ?? (mayInstall() && aptInstall("redis-server") ? findRedis() : null)
  if (!found) {
    throw new Error(howToInstall())
  }
  return found
}

/** @returns {string | null} */
export function findRedis() {
  const program = process.env.REDIS_SERVER ?? "redis-server"
  return spawnSync(program, ["--version"], { timeout: 20_000 }).status === 0 ? program : null
}

/**
 * Starts a Redis of its own, in memory alone.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const port = await freePort()
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
  const child = spawn(ensureRedis(), args, { stdio: ["ignore", "pipe", "inherit"] })
  const ended = once(child, "exit")
  await Promise.race([saysReady(child.stdout), ended.then(failed), sleep(20_000).then(failed)])
  child.stdout.resume()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** @param {import("node:stream").Readable} output */
async function saysReady(output) {
  let text = ""
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.includes("Ready to accept connections")) return
  }
}

function failed() {
  throw new Error("Redis did not start.")
}

function howToInstall() {
  const command = process.platform === "darwin" ? "brew install redis" : "sudo apt-get install -y redis-server"
  return `The tests with several servers need Redis: run "${command}", or set REDIS_SERVER to a redis-server.`
}
