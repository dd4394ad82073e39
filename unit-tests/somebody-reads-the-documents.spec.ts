import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseOptions } from "../src/modules/backorder/options"
import * as events from "../src/workflows/events"
import { codeOf, deadLinks, documents, read, ROOT, rowsUnder, scriptsAt, specs } from "./support/documents"

const PAGES = documents()

describe("somebody who reads the documents", () => {
  it.each(PAGES)("gets to a file and a heading by every link of %s", (page) => {
    expect(deadLinks(page)).toEqual([])
  })

  it.each(PAGES)("can run every script and suite that %s names", (page) => {
    expect(codeOf(page).filter((line) => namesNoScript(line, page) || namesNoSuite(line))).toEqual([])
  })

  it("finds the spec that proves each scenario", () => {
    const scenarios = rowsUnder("proved by", "docs/architecture.md")
    const known = specs("unit-tests", "integration-tests")

    expect(scenarios.length).toBeGreaterThan(40)
    expect(scenarios.filter((row) => !namesIn(row["proved by"]).length)).toEqual([])
    expect(scenarios.flatMap((row) => namesIn(row["proved by"])).filter((name) => !known.includes(name))).toEqual([])
  })

  it("reads of every spec of the whole store in one of the scenarios", () => {
    const proving = rowsUnder("proved by", "docs/architecture.md").flatMap((row) => namesIn(row["proved by"]))

    expect(specs("integration-tests/http").filter((name) => !proving.includes(name))).toEqual([])
  })

  it("reads of every option with its default", () => {
    const said = rowsUnder("option", "README.md").map((row) => [row.option, row.default])
    const defaults = Object.entries(parseOptions()).map(([name, value]) => [`\`${name}\``, `\`${value}\``])

    expect(said.sort()).toEqual([...defaults, ["`notifications`", "none"]].sort())
  })

  it("reads of the events that are emitted, and of no others", () => {
    const emitted: string[] = Object.values(events).flatMap((event) =>
      typeof event === "string" ? event : Object.values(event)
    )
    const ours = /^backorder(-settings)?\.[a-z_]+$/
    const inTable = rowsUnder("event", "docs/reference.md").flatMap((row) => namesIn(row.event))
    const inScenarios = rowsUnder("event", "docs/architecture.md").flatMap((row) => namesIn(row.event))

    expect(inTable.sort()).toEqual(emitted.sort())
    expect(inScenarios.filter((name) => ours.test(name) && !emitted.includes(name))).toEqual([])
  })
})

/** `npm run demo`, also behind `&&` or a variable. */
function namesNoScript(line: string, page: string): boolean {
  const scripts = scriptsAt(page)
  return [...line.matchAll(/\bnpm run ([\w:-]+)/g)].some(([, script]) => !scripts.includes(script))
}

/** `npm test -- http promo`: a suite, and perhaps a part of the name of one of its files. */
function namesNoSuite(line: string): boolean {
  return [...line.matchAll(/\bnpm (?:test|run test) -- ([a-z]+)(?: ([a-z][\w-]*))?/g)].some(([, suite, part]) => {
    const files = suites().get(suite)
    return !files || (part !== undefined && !files.some((name) => name.includes(part)))
  })
}

/** The suites of `scripts/test.mjs` with the specs in their folders; what runs several shops has no folder of its own. */
function suites(): Map<string, string[]> {
  const found = [...read("scripts/test.mjs").matchAll(/name: "(\w+)",\s+files: "([^"]+)"/g)]
  return new Map(
    found.map(([, name, files]) => [name, specs(existsSync(join(ROOT, files)) ? files : "integration-tests")])
  )
}

function namesIn(cell = ""): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
}
