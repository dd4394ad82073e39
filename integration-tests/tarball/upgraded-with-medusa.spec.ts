import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "../support/app/command"
import { APP_DEPENDENCIES, installedApp, medusaVersion } from "../support/app/installed-app"

const MINUTE = 60_000
const OLDEST = "2.18.0"

/** What npm plans, without fetching it: the packages of an app that is brought to a newer Medusa with the plugin in it. */
describe("an app that comes to a newer Medusa, all its packages at once", () => {
  let app: string, packages: Record<string, { version: string }>

  const install = (...names: string[]) =>
    run("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund", ...names], {
      cwd: app,
    })

  beforeAll(async () => {
    const { tarball } = await installedApp()
    app = await mkdtemp(join(tmpdir(), "backorder-upgrade-"))
    const medusa = Object.fromEntries(APP_DEPENDENCIES.map((name) => [name, OLDEST]))
    const dependencies = { ...medusa, "medusa-plugin-backorder": `file:${tarball}` }
    await writeFile(join(app, "package.json"), JSON.stringify({ name: "upgraded", private: true, dependencies }))
    await install()
    const version = await medusaVersion()
    await install(...APP_DEPENDENCIES.map((name) => `${name}@${version}`))
    ;({ packages } = JSON.parse(await readFile(join(app, "package-lock.json"), "utf8")) as {
      packages: typeof packages
    })
  }, 15 * MINUTE)

  afterAll(() => app && rm(app, { recursive: true }))

  it("has Medusa's own plugin where Medusa's CLI looks for it, and one dashboard", async () => {
    const version = await medusaVersion()
    const placesOf = (name: string) => Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))

    expect(placesOf("@medusajs/draft-order")).toEqual(["node_modules/@medusajs/draft-order"])
    expect(placesOf("@medusajs/dashboard")).toEqual(["node_modules/@medusajs/dashboard"])
    expect(placesOf("@medusajs/ui")).toEqual(["node_modules/@medusajs/ui"])
    expect(packages["node_modules/@medusajs/draft-order"]).toMatchObject({ version })
  })
})
