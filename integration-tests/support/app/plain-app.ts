import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../free-port"
import { run, start } from "./command"

const SERVER_ENV = { NODE_ENV: "production", LOG_LEVEL: "warn" }

/** Whoever loads TypeScript for Medusa would check the app's types every time; the build of the tarball suite does it once. */
const UNCHECKED = { TS_NODE_TRANSPILE_ONLY: "true" }

/** How to start a server: with which options of the plugin (`null` = without the plugin), and with what else around. */
export interface Surroundings {
  options?: Record<string, unknown> | null
  /** From the sources instead of the build, and without the dashboard: no build is needed then. */
  fromSource?: boolean
  env?: Record<string, string>
}

export interface Server {
  url: string
  pid: number
  /** Lets it finish. */
  stop: () => Promise<void>
  /** Ends it in the middle of whatever it does. */
  kill: () => Promise<void>
  /** What it printed. */
  output: () => string
}

/** A merchant's Medusa app on a database of its own. */
export class PlainApp {
  constructor(
    readonly folder: string,
    private readonly databaseUrl: string
  ) {}

  /** The build, which is what runs in production. */
  get build() {
    return join(this.folder, ".medusa/server")
  }

  /**
   * Puts another plugin beside, one that needs nothing but what the app has: unpacked, because npm would work out the
   * whole tree again, and may refuse what the plugin's peers are held at.
   *
   * @param plugin - name and version, as in `npm install`.
   */
  async add(plugin: string): Promise<void> {
    const name = plugin.slice(0, plugin.lastIndexOf("@"))
    const place = join(this.folder, "node_modules", name)
    await mkdir(place, { recursive: true })
    const packed = await run("npm", ["pack", plugin, "--silent", "--pack-destination", this.folder], {
      cwd: this.folder,
    })
    await run("tar", ["-xzf", packed.trim(), "--strip-components=1", "-C", place], { cwd: this.folder })
  }

  /** `medusa` as a developer calls it. @returns what it printed. */
  async medusa(args: string[], env: Record<string, string> = {}): Promise<string> {
    return run(process.execPath, [this.cli, ...args], {
      cwd: this.folder,
      env: { ...UNCHECKED, ...env, DATABASE_URL: this.databaseUrl, NODE_ENV: "development" },
    })
  }

  /** @throws Error with what the server printed, when it ends instead of answering. */
  async start({ options = {}, fromSource = false, env = {} }: Surroundings = {}): Promise<Server> {
    const port = await freePort()
    const server = start(process.execPath, [this.cli, "start"], {
      cwd: fromSource ? this.folder : this.build,
      env: {
        ...SERVER_ENV,
        DATABASE_URL: this.databaseUrl,
        PORT: String(port),
        ...(options ? { BACKORDER_OPTIONS: JSON.stringify(options) } : { WITHOUT_PLUGIN: "yes" }),
        ...(fromSource && { WITHOUT_ADMIN: "yes", ...UNCHECKED }),
        ...env,
      },
    })
    const ended = new Promise((resolve) => server.process.once("exit", resolve))
    const url = `http://localhost:${port}`
    await untilItAnswers(server, url)
    const end = (signal: NodeJS.Signals) => async () => {
      server.process.kill(signal)
      await ended
    }
    return {
      url,
      pid: server.process.pid ?? 0,
      stop: end("SIGTERM"),
      kill: end("SIGKILL"),
      output: server.output,
    }
  }

  private get cli() {
    return join(this.folder, "node_modules/@medusajs/cli/cli.js")
  }
}

async function untilItAnswers(server: ReturnType<typeof start>, url: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!(await isUp(url))) {
    if (server.process.exitCode !== null || Date.now() > deadline) {
      server.process.kill()
      throw new Error(`The server does not answer.\n${server.output()}`)
    }
    await sleep(200)
  }
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}
