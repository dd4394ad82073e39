import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const cli = fileURLToPath(new URL("../node_modules/@medusajs/cli/cli.js", import.meta.url))

/** No search module, and no data yet that a script of a release would have to change. */
const ARGS = [cli, "db:migrate", "--execute-all-links", "--skip-search", "--skip-scripts"]

/** Modules that only some test files use. Nobody minds their tables who does not. */
const EVERY_MODULE = { MEDUSA_FF_TRANSLATION: "true", MEDUSA_FF_RBAC: "true", MEDUSA_FF_INDEX_ENGINE: "true" }

/**
 * Gives an empty database all tables of this repository's app.
 *
 * @param {string} url
 * @throws Error with what Medusa printed.
 */
export async function migrate(url) {
  const env = { ...process.env, ...EVERY_MODULE, DATABASE_URL: url, NODE_ENV: "test", MEDUSA_DISABLE_TELEMETRY: "1" }
  const child = spawn(process.execPath, ARGS, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] })
  const [code, ...output] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)])
  if (code[0] !== 0) {
    throw new Error(`The database could not be migrated.\n${output.join("\n")}`)
  }
}

/** @param {import("node:stream").Readable} stream */
async function text(stream) {
  let all = ""
  for await (const chunk of stream) all += chunk
  return all
}
