import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { freePort } from "../../scripts/postgres.mjs"
import { ProcessGroup } from "../../scripts/process-group.mjs"
import { atEnd, isEnding } from "./teardown.mjs"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const CLI = createRequire(import.meta.url).resolve("@medusajs/cli/cli.js")

/** How long a server may take to start or to stop before the demo gives up on it. */
const START_TIMEOUT = 120_000
const STOP_TIMEOUT = 5_000

/** Starts the server again when its code changes. Types and lint have scripts of their own. */
const DEVELOP = ["develop", "--no-types", "--no-lint"]

/** @typedef {{ env: NodeJS.ProcessEnv, log: number }} Surroundings */

/**
 * Runs one command of Medusa to its end.
 *
 * @param {string[]} args
 * @param {Surroundings} surroundings
 */
export async function runMedusa(args, surroundings) {
  const code = await exitOf(spawnMedusa(args, surroundings))
  if (code !== 0 && !isEnding()) {
    throw new Error(`"medusa ${args.join(" ")}" failed.`)
  }
}

/**
 * Starts Medusa's server, and waits until it answers.
 *
 * @param {number} port
 * @param {Surroundings & { watches: boolean, onDeath: (error: Error) => void }} surroundings
 */
export async function startServer(port, { onDeath, watches, ...surroundings }) {
  const command = [...(watches ? DEVELOP : ["start"]), "--host", "127.0.0.1", "--port", String(port)]
  // A page that is open finds the next server only on the port that it knows.
  const env = watches ? { ...surroundings.env, HMR_PORT: String(await freePort()) } : surroundings.env
  const server = spawnMedusa(command, { ...surroundings, env }, watches)
  const died = exitOf(server).then(() => {
    throw new Error("Medusa has ended.")
  })
  await Promise.race([died, untilHealthy(port)])
  died.catch((error) => isEnding() || onDeath(error))
}

/** @param {number} port */
async function untilHealthy(port) {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline && !isEnding()) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (answer?.ok) {
      return
    }
    await sleep(200)
  }
  throw new Error(`Medusa did not answer within ${START_TIMEOUT / 1000} seconds.`)
}

/**
 * @param {string[]} args
 * @param {Surroundings} surroundings
 * @param {boolean} [hasChildren] "develop" starts servers, and leaves the last one behind when it ends
 */
function spawnMedusa(args, { env, log }, hasChildren = false) {
  const options = { cwd: ROOT, env, detached: hasChildren }
  const child = spawn(process.execPath, [CLI, ...args], { ...options, stdio: ["ignore", log, log] })
  const group = hasChildren ? new ProcessGroup(child) : null
  atEnd(() => stop(child, group?.end ?? (() => child.kill("SIGTERM"))).then(() => group?.forget()))
  return child
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => void} ask
 */
async function stop(child, ask) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const gone = exitOf(child)
  ask()
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT)
  await gone
  clearTimeout(killer)
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number | null>}
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once("exit", resolve)
    child.once("error", reject)
  })
}
