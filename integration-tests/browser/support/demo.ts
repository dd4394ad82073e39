import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../../support/free-port"

/** Where the demo store is and how to get in, as it says itself when it is ready. */
export interface Demo {
  storefront_url: string
  admin_url: string
  backend_url: string
  email: string
  password: string
  /** A customer of the storefront, who has orders. */
  shopper_email: string
  shopper_password: string
  publishable_key: string
  database_url: string
}

const ROOT = join(__dirname, "../../..")

/** The demo store that all files visit, one after the other. */
export const runningDemo = (): Demo => JSON.parse(process.env.RUNNING_DEMO ?? "") as Demo

/** Starts what `npm run demo` starts, on ports of its own. */
export async function startDemo(): Promise<{ demo: Demo; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "backorder-browser-"))
  const readyFile = join(folder, "ready.json")
  const ports = { PORT: String(await freePort()), STOREFRONT_PORT: String(await freePort()) }
  const process_ = spawn(process.execPath, [join(ROOT, "demo/start.mjs")], {
    cwd: ROOT,
    // With what core can do and does not by itself: roles, and products in several languages.
    env: {
      ...process.env,
      ...ports,
      DEMO_READY_FILE: readyFile,
      NODE_OPTIONS: "",
      MEDUSA_FF_RBAC: "true",
      MEDUSA_FF_TRANSLATION: "true",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  process_.stdout.on("data", (text) => (output += text))
  process_.stderr.on("data", (text) => (output += text))
  const ended = new Promise<void>((resolve) => process_.once("exit", () => resolve()))
  const stop = async () => {
    process_.kill("SIGTERM")
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const demo = await untilReady(readyFile, () => process_.exitCode !== null).catch(async (error) => {
    await stop()
    throw new Error(`${error}\n${output}`)
  })
  return { demo, stop }
}

async function untilReady(readyFile: string, hasEnded: () => boolean): Promise<Demo> {
  const deadline = Date.now() + 5 * 60_000
  while (Date.now() < deadline && !hasEnded()) {
    const ready = await readFile(readyFile, "utf8").catch(() => "")
    if (ready) {
      return JSON.parse(ready) as Demo
    }
    await sleep(200)
  }
  throw new Error("The demo did not become ready.")
}
