import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { run } from "../../support/app/command"

/** As a storefront in TypeScript is set up, Next.js' own included. */
const COMPILER = [
  "--noEmit",
  "--strict",
  "--target",
  "es2022",
  "--module",
  "esnext",
  "--moduleResolution",
  "bundler",
  "--skipLibCheck",
]

const PAGE = `
import type { HttpTypes } from "@medusajs/types"
import type { StoreProductBackorder } from "medusa-plugin-backorder/types"
import { backorderOf, lineNote, refusalOf, toSchemaOrg } from "medusa-plugin-backorder/client"

export const promoOf = (product: HttpTypes.StoreProduct): string | null => product.backorder?.promo ?? null
export const maximumOf = (told: StoreProductBackorder): number | null => told.max_quantity
export const noteOf = (item: HttpTypes.StoreCartLineItem): string | null => lineNote(item, "de")
export const statusOf = (order: HttpTypes.StoreOrder) => order.backorder?.status
export const ofProduct = (product: HttpTypes.StoreProduct) => [backorderOf(product), toSchemaOrg(product)]
export { refusalOf }
// @ts-expect-error There is no such field: the types are no "any".
export const nonsense = (product: HttpTypes.StoreProduct) => product.backorder?.nonsense
`

/** A page as a browser loads it: minified, which Vite does not do to what it builds as a library. */
const BUNDLER = {
  build: { modulePreload: false, rollupOptions: { input: "page.ts", preserveEntrySignatures: "strict" } },
  logLevel: "warn",
}

/** A storefront that imports from the installed package, in a folder of its own beside the app. */
export function storefrontIn(app: string) {
  const folder = join(app, "storefront")
  const bin = (name: string) => join(app, "node_modules", name)
  const write = async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, "page.ts"), PAGE)
  }
  return {
    /** @throws Error with what the compiler says. */
    compile: async () => {
      await write()
      await run(process.execPath, [bin("typescript/bin/tsc"), ...COMPILER, "page.ts"], { cwd: folder })
    },
    /** @returns what a browser would load. */
    bundle: async (): Promise<string> => {
      await write()
      await writeFile(join(folder, "vite.config.mjs"), `export default ${JSON.stringify(BUNDLER)}\n`)
      await writeFile(join(folder, "package.json"), '{ "name": "storefront", "private": true, "type": "module" }\n')
      await run(process.execPath, [bin("vite/bin/vite.js"), "build"], { cwd: folder })
      const built = join(folder, "dist/assets")
      const files = await readdir(built)
      return (await Promise.all(files.map((file) => readFile(join(built, file), "utf8")))).join("\n")
    },
  }
}
