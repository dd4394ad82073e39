import { mkdir, readdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { installedApp } from "../support/app/installed-app"
import { installWith } from "../support/app/installers"
import { storefrontIn } from "./support/storefront"

const MINUTE = 60_000

/** What a storefront of today has: a React that Medusa's admin does not know yet, and nothing of a server. */
const DEPENDENCIES = {
  "@medusajs/js-sdk": "^2.18.0",
  "@medusajs/types": "^2.18.0",
  react: "^19.0.0",
  "react-dom": "^19.0.0",
  typescript: "^5.0.0",
}

describe("the package in a storefront", () => {
  let folder: string

  beforeAll(async () => {
    const { tarball } = await installedApp()
    folder = join(dirname(tarball), "storefront-app")
    const dependencies = { ...DEPENDENCIES, "medusa-plugin-backorder": `file:${tarball}` }
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "a-storefront", private: true, dependencies }))
    await installWith(process.env.APP_INSTALLER ?? "npm", folder, join(dirname(folder), "tools"))
  }, 15 * MINUTE)

  it("is installed beside React 19, and brings nothing of Medusa's server", async () => {
    const names = await readdir(join(folder, "node_modules"), { recursive: true })
    const medusas = names.flatMap((name) => /(?:^|node_modules\/)(@medusajs\/[^/]+)$/.exec(name)?.[1] ?? [])

    expect([...new Set(medusas)].sort()).toEqual(["@medusajs/js-sdk", "@medusajs/types"])
  })

  it("has its types there", async () => {
    await storefrontIn(folder).compile()
  })
})
