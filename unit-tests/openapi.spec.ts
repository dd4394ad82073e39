import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import Ajv from "ajv/dist/2020"
import { openApi, openApiYaml } from "../openapi/document"
import { ROUTES } from "../src/api/routes"

const ROOT = join(__dirname, "..")
const API = join(ROOT, "src/api")
const EXPORTED = /^export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm

interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string }[]
}

const document = openApi() as {
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, object>>
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation }))
)

describe("docs/openapi.yaml", () => {
  it("is what `npm run openapi` writes", async () => {
    expect(await readFile(join(ROOT, "docs/openapi.yaml"), "utf8")).toBe(openApiYaml())
  })

  it("has every method of every route, and nothing more", async () => {
    const routes = await routesOfFiles()

    expect(routes.length).toBeGreaterThan(20)
    expect(ROUTES).toHaveLength(routes.length)
    expect(operations.map(({ name }) => name).sort()).toEqual(routes.sort())
  })

  it("says what each is for, by a name of its own, and what each part of its path is", () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    for (const { path, operation } of operations) {
      expect(operation.summary).toMatch(/^[A-Z].+\.$/)
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path")
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  })

  it("refers to nothing that is not there, and to all that is", () => {
    const text = JSON.stringify(document)
    const referred = new Set([...text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)].map(([ref]) => ref))
    const there = ["schemas", "responses"].flatMap((kind) =>
      Object.keys(document.components[kind]).map((name) => `"#/components/${kind}/${name}"`)
    )

    expect([...referred].sort()).toEqual(there.sort())
  })

  it("has schemas that a validator takes", () => {
    const formats = { date: true, "date-time": true, binary: true } as const
    const keywords = ["components", "x-extensible-enum"]
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords, formats })
    ajv.addSchema({ $id: "openapi", components: document.components })

    const names = Object.keys(document.components.schemas)
    expect(names.filter((name) => !ajv.getSchema(`openapi#/components/schemas/${name}`))).toEqual([])
  })
})

describe("a route that no test has called", () => {
  it("is named when the whole suite has run", async () => {
    const { uncalledRoutes } = (await import("../scripts/uncalled-routes.mjs")) as {
      uncalledRoutes: (folder: string) => Promise<string[]>
    }
    const folder = await mkdtemp(join(tmpdir(), "backorder-called-"))
    const [left, ...called] = operations.map(({ name }) => name)
    await Promise.all(called.map((name) => writeFile(join(folder, encodeURIComponent(name)), "")))

    expect(await uncalledRoutes(folder)).toEqual([left])
    await writeFile(join(folder, encodeURIComponent(left)), "")
    expect(await uncalledRoutes(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })
})

/** What the files of src/api export, as `GET /admin/backorders/{id}`. */
async function routesOfFiles(): Promise<string[]> {
  const files = (await readdir(API, { recursive: true })).filter((file) => /(^|\/)route\.ts$/.test(file))
  const routes = await Promise.all(
    files.map(async (file) => {
      const methods = [...(await readFile(join(API, file), "utf8")).matchAll(EXPORTED)].map(([, method]) => method)
      const path = `/${dirname(file).replace(/\[(\w+)\]/g, "{$1}")}`
      return methods.length ? methods.map((method) => `${method} ${path}`) : [`${file} exports nothing`]
    })
  )
  return routes.flat()
}
