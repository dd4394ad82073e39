/** Writes docs/openapi.yaml, from the routes and contracts of src/api. */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

const require = createRequire(import.meta.url)
require("../integration-tests/runner/transform.js")

/** @type {{ openApiYaml: () => string }} */
const { openApiYaml } = require("../openapi/document.ts")
writeFileSync(fileURLToPath(new URL("../docs/openapi.yaml", import.meta.url)), openApiYaml())
