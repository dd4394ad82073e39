import { existsSync } from "node:fs"

/**
 * Starts the demo store: `npm run demo`; with `--watch` for those who change it: `npm run dev`. Everything that it needs
 * comes with `npm install`.
 */
if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`The demo needs Node 20 or newer; this is ${process.version}.`)
  process.exit(1)
}
if (!existsSync(new URL("../node_modules/@medusajs/cli", import.meta.url))) {
  console.error('Nothing is installed yet: run "npm install" first.')
  process.exit(1)
}
const { runDemo } = await import("./lib/run.mjs")
await runDemo(process.argv.includes("--watch"))
