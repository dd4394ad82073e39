import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { run } from "../support/app/command"
import { installedApp, type InstalledApp } from "../support/app/installed-app"
import { ROOT } from "../support/app/pack"
import { complaintsOf } from "./support/consumer"
import { packagesImportedIn } from "./support/imports"

const MINUTE = 60_000

/**
 * What the screens are made with comes with the app's Medusa, and is not named: where a plugin names a range of the dashboard
 * or of its components, npm nests core's own draft-order plugin when Medusa is upgraded, and core's CLI finds it no more.
 */
const MADE_WITH = ["@medusajs/dashboard", "@medusajs/icons", "@medusajs/ui"]

/** The packed plugin, as the compiler, the bundler and the package manager of somebody else read it. */
describe("the package", () => {
  let installed: InstalledApp, plugin: string
  let named: Record<string, string>

  beforeAll(async () => {
    installed = await installedApp()
    plugin = join(installed.folder, "node_modules/medusa-plugin-backorder")
    const { dependencies, peerDependencies } = JSON.parse(await readFile(join(plugin, "package.json"), "utf8")) as {
      dependencies: Record<string, string>
      peerDependencies: Record<string, string>
    }
    named = { ...dependencies, ...peerDependencies }
  }, 15 * MINUTE)

  it("has types without a mistake, however they are looked for", async () => {
    const node16 = await complaintsOf(installed.folder, "node16", "ts")
    const bundler = await complaintsOf(installed.folder, "bundler", "mts")

    expect([node16.complaints, bundler.complaints]).toEqual(["", ""])
    expect(Math.min(node16.files, bundler.files)).toBeGreaterThan(50)
  })

  it("names all that its code and its types import, but for what comes with Medusa's own screens", async () => {
    const imported = await packagesImportedIn(plugin, /\.(m?js|d\.m?ts)$|_chunks\/[^/]+$/)

    expect(imported).toContain("@medusajs/js-sdk")
    expect(imported.filter((name) => !named[name]).sort()).toEqual(MADE_WITH)
  })

  it("brings what the screens import on every build, but nothing that holds a React context", async () => {
    const { dependencies } = JSON.parse(await readFile(join(plugin, "package.json"), "utf8")) as {
      dependencies: Record<string, string>
    }

    expect(dependencies).toHaveProperty("@medusajs/js-sdk")
    expect(Object.keys(dependencies).filter((name) => /react|ui$|dashboard/.test(name))).toEqual([])
  })

  it("reaches Medusa's types through the framework alone, and a storefront's where they are declared", async () => {
    const imported = await packagesImportedIn(plugin, /\.d\.m?ts$/)

    expect(imported.filter((name) => name.startsWith("@medusajs/"))).toEqual(["@medusajs/framework"])
  })

  it("has no source maps: its code is as readable as the source", async () => {
    const names = await readdir(join(plugin, ".medusa/server"), { recursive: true })
    const scripts = names.filter((name) => /\.m?js$/.test(name))
    const texts = await Promise.all(scripts.map((name) => readFile(join(plugin, ".medusa/server", name), "utf8")))

    expect(scripts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => text.includes("sourceMappingURL"))).toEqual([])
  })

  it("passes publint, which knows how Node and bundlers read a package", async () => {
    const { publint } = await import("publint")

    const { messages } = await publint({ pkgDir: plugin, pack: false, strict: true })

    expect(messages.filter(({ code }) => code !== DEFAULT_EXPORTS.publint)).toEqual([])
  })

  it("passes 'are the types wrong?'", async () => {
    const attw = join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js")

    await run(process.execPath, [attw, installed.tarball, ...ATTW], { cwd: ROOT })
  })
})

/**
 * A module, and a script for `medusa exec`, export a default beside `__esModule`: that is what Medusa looks for. Whoever
 * imports them from an ES module gets it as `.default`, of Medusa's own modules as well.
 */
const DEFAULT_EXPORTS = { publint: "CJS_WITH_ESMODULE_DEFAULT_EXPORT", attw: "cjs-only-exports-default" }

const ATTW = [
  // For Medusa's bundler alone, which asks for no types.
  ...["--exclude-entrypoints", "./admin"],
  ...["--ignore-rules", DEFAULT_EXPORTS.attw],
  // Without TypeScript's old `node10`, which knows no exports map: Medusa's own packages cannot be found by it either.
  ...["--profile", "node16"],
  ...["--no-definitely-typed", "--no-color"],
]
