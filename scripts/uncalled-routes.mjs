import { readdir, readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { parse } from "yaml"

const DOCUMENT = fileURLToPath(new URL("../docs/openapi.yaml", import.meta.url))

/**
 * @param {string} folder where the tests have left a file for each route that has done what it was asked
 * @returns {Promise<string[]>} the routes of docs/openapi.yaml that none of them has called, as `GET /admin/backorders/{id}`
 */
export async function uncalledRoutes(folder) {
  const called = new Set((await readdir(folder)).map(decodeURIComponent))
  /** @type {{ paths: Record<string, object> }} */
  const { paths } = parse(await readFile(DOCUMENT, "utf8"))
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((route) => !called.has(route))
}
