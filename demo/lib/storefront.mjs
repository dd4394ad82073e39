import { fileURLToPath } from "node:url"
import { build, preview } from "vite"

const SOURCE = fileURLToPath(new URL("../../examples/storefront", import.meta.url))

/**
 * Builds the example storefront as a storefront developer would, with its environment variables.
 *
 * @param {string} folder where the built files go; what else lies there stays
 * @param {Record<string, string>} variables
 */
export async function buildStorefront(folder, variables) {
  Object.assign(process.env, variables)
  await build({ root: SOURCE, logLevel: "silent", build: { outDir: folder, emptyOutDir: false } })
}

/**
 * Serves the built storefront.
 *
 * @param {string} folder
 * @param {number} port
 */
export async function serveStorefront(folder, port) {
  await preview({
    root: SOURCE,
    logLevel: "warn",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port, strictPort: true },
  })
}
