/**
 * Runs one benchmark: `npm run bench -- checkout`. What each measures, and how to read it, is in bench/README.md.
 */
import { spawn } from "node:child_process"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(new URL(".", import.meta.url))
const known = (await readdir(here)).filter((file) => file.endsWith(".ts")).map((file) => file.replace(".ts", ""))
const [name, ...args] = process.argv.slice(2)
if (!known.includes(name)) {
  console.error(`There is no benchmark "${name ?? ""}", only ${known.join(", ")}.`)
  process.exit(1)
}

// Where the packed plugin is installed; outside of this repository, as at a merchant's.
const folder = await mkdtemp(join(tmpdir(), "backorder-bench-"))
const child = spawn(process.execPath, ["-r", "ts-node/register/transpile-only", join(here, `${name}.ts`), ...args], {
  cwd: join(here, ".."),
  env: {
    LOG_LEVEL: "error",
    ...process.env,
    MEDUSA_DISABLE_TELEMETRY: "1",
    PLAIN_APP_FOLDER: folder,
    TS_NODE_PROJECT: join(here, "tsconfig.json"),
  },
  stdio: "inherit",
})
const code = await new Promise((resolve) => child.once("exit", resolve))
await rm(folder, { recursive: true, force: true })
process.exit(code ?? 1)
