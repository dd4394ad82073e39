import { randomUUID } from "node:crypto"
import { cp, mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../../support/free-port"
import { run, start } from "./command"
import { databaseUrl, queryPostgres } from "./database"
import { OWN_CHECK } from "./own-check"
import { ROOT } from "./pack"

/** What `create-medusa-app` puts into a new app, in the versions that this repository is tested with. */
const APP_DEPENDENCIES = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]
const APP_DEV_DEPENDENCIES = ["@swc/core", "@types/node", "react", "react-dom", "ts-node", "typescript", "vite"]

const SERVER_ENV = { NODE_ENV: "production", LOG_LEVEL: "warn" }

export interface Server {
  url: string
  stop: () => Promise<void>
}

/** A merchant's Medusa app in a folder of its own, outside of this repository, with a database of its own. */
export class PlainApp {
  private readonly database = `backorder_${randomUUID().slice(0, 8)}`

  constructor(private readonly folder: string) {}

  /** The build, which is what runs in production. */
  get build() {
    return join(this.folder, ".medusa/server")
  }

  async install(tarball: string): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await cp(join(__dirname, "../plain-app"), this.folder, { recursive: true })
    await mkdir(join(this.folder, "src/workflows"), { recursive: true })
    await writeFile(join(this.folder, "src/workflows/own-check.ts"), OWN_CHECK)
    await writeFile(join(this.folder, "package.json"), JSON.stringify(await packageJson(tarball), null, 2))
    await run("npm", ["install", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund"], {
      cwd: this.folder,
    })
    await queryPostgres(`create database ${this.database}`)
  }

  async dropDatabase(): Promise<void> {
    await queryPostgres(`drop database if exists ${this.database} with (force)`)
  }

  /** `medusa` as a developer calls it. */
  async medusa(...args: string[]): Promise<void> {
    await run(process.execPath, [this.cli, ...args], {
      cwd: this.folder,
      env: { ...this.env, NODE_ENV: "development" },
    })
  }

  /**
   * Starts the server with the plugin's options, or (`null`) without the plugin.
   *
   * @throws Error with what the server printed, when it ends instead of answering.
   */
  async start(options: Record<string, unknown> | null = {}, extra: Record<string, string> = {}): Promise<Server> {
    const port = await freePort()
    const plugin: Record<string, string> = options
      ? { BACKORDER_OPTIONS: JSON.stringify(options) }
      : { WITHOUT_PLUGIN: "yes" }
    const env = { ...this.env, ...SERVER_ENV, PORT: String(port), ...plugin, ...extra }
    const server = start(process.execPath, [this.cli, "start"], { cwd: this.build, env })
    const ended = new Promise((resolve) => server.process.once("exit", resolve))
    const url = `http://localhost:${port}`
    await untilItAnswers(server, url)
    const stop = async () => {
      server.process.kill()
      await ended
    }
    return { url, stop }
  }

  private get cli() {
    return join(this.folder, "node_modules/@medusajs/cli/cli.js")
  }

  private get env() {
    return { DATABASE_URL: databaseUrl(this.database) }
  }
}

async function untilItAnswers(server: ReturnType<typeof start>, url: string): Promise<void> {
  const deadline = Date.now() + 60_000
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

async function packageJson(tarball: string) {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>
  }
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
  return {
    name: "plain-app",
    private: true,
    dependencies: { ...pick(APP_DEPENDENCIES), "medusa-plugin-backorder": `file:${tarball}` },
    devDependencies: pick(APP_DEV_DEPENDENCIES),
  }
}
