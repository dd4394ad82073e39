import { fileURLToPath } from "node:url"

/*
 * The plugin is imported by its name. In this repository its sources answer to it; where the package is installed,
 * neither this file nor `paths` in tsconfig.json is needed.
 */
const source = fileURLToPath(new URL("../../src", import.meta.url))

export default { resolve: { alias: { "medusa-plugin-backorder": source } } }
