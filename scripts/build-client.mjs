/**
 * Writes the client for storefronts as one ES module, beside what Medusa's own build has made of it: of CommonJS a
 * storefront's bundler keeps all, and wraps each file. Its types are those of the other, under a name that tells the
 * compiler what the file is.
 */
import { writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url))

await build({
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    lib: { entry: path("../src/client/index.ts"), formats: ["es"], fileName: () => "index.mjs" },
    outDir: path("../.medusa/server/src/client"),
    emptyOutDir: false,
    minify: false,
    target: "es2020",
  },
})

await writeFile(path("../.medusa/server/src/client/index.d.mts"), 'export * from "./index.js"\n')
