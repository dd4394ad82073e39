/** Writes docs/openapi.yaml: `npm run openapi`. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { openApiYaml } from "./document"

writeFileSync(join(__dirname, "../docs/openapi.yaml"), openApiYaml())
