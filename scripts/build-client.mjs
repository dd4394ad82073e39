/**
 * Writes the client for storefronts as one ES module, beside what Medusa's own build has made of it: of CommonJS a
 * storefront's bundler keeps all, and wraps each file.
 */
import { fileURLToPath } from "node:url"
import { build } from "vite"

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url))

await build({
  configFile: false,
  logLevel: "warn",
  build: {
    lib: { entry: path("../src/client/index.ts"), formats: ["es"], fileName: () => "index.mjs" },
    outDir: path("../.medusa/server/src/client"),
    emptyOutDir: false,
    minify: false,
    target: "es2020",
  },
})
