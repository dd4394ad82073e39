import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

const SOURCES = join(__dirname, "../src")

/** As long as a body may be that comes in by most routes. */
const LENGTH = 100_000

/** What takes an expression through a text once takes some milliseconds; what begins anew at every sign, many seconds. */
const MOST_MS = 1_000

/** Repeated, it leads some expression or other on for a long time. */
const LURES = [
  ...["a", "A", "0", " ", "\t", "\r", "\n", "'", '"', "’", "=", "-", "_", "%", "<", "&", "/", ".", ",", "+", "[", "#"],
  ...[
    "<a",
    "</",
    "&a",
    "&#",
    "&#x",
    "%a",
    "%4",
    "%41",
    "%number",
    "aA",
    "a$",
    "a-",
    "-a",
    "0.",
    ",000",
    " 000",
    "[a",
    ".a",
    "$or",
  ],
  ...[
    "items.",
    "''=",
    "\u00e9",
    "\ud83d",
    "\u{1f600}",
    "\u200b",
    "sep=",
    "back-order",
    "backorderqtylabel_",
    "products/a/",
  ],
  ...['Cannot order 1 of "', "Cannot define multiple hook ", "1234-1-1T00:00:00.0"],
]

/** At the beginning, and at the end, where it keeps the expression from coming to its own. */
const BEFORE = ["", "x"]
const BEHIND = ["", "!"]

interface Expression {
  where: string
  pattern: RegExp
}

describe("a regular expression of the plugin", () => {
  it("comes to its end soon, whatever it is given", () => {
    const expressions = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap(expressionsIn)
    const all = texts()
    const slow = expressions.filter(({ pattern }) => all.some((text) => msOf(pattern, text) > MOST_MS))

    expect(expressions.length).toBeGreaterThan(50)
    expect(slow.map(({ where, pattern }) => `${where}: ${pattern}`)).toEqual([])
  })
})

function expressionsIn(file: string): Expression[] {
  const text = readFileSync(join(SOURCES, file), "utf8")
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    file.endsWith("x") ? ts.ScriptKind.TSX : undefined
  )
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body, flags] = /^\/(.*)\/(\w*)$/.exec(node.text) ?? []
      found.push({ where: file, pattern: new RegExp(body, flags) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function texts(): string[] {
  return LURES.flatMap((lure) => {
    const long = lure.repeat(LENGTH / lure.length)
    return BEFORE.flatMap((before) => BEHIND.map((behind) => before + long + behind))
  })
}

function msOf(pattern: RegExp, text: string): number {
  const began = performance.now()
  text.replace(pattern, "")
  return performance.now() - began
}
