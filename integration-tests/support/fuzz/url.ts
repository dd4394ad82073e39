import fc from "fast-check"
import type { OurRoute } from "../../../src/api/routes"
import { schemaOf, wordOf, type Schema } from "./json"
import { mostly } from "./mostly"
import { TOKENS } from "./tokens"

/** Percent escapes that are none, of what is no UTF-8, and of what Postgres cannot hold; and signs with a meaning of their own. */
const odd = fc.constantFrom(
  ...["%00", "a%00b", "%E0%A4%A", "%A4", "%ED%A0%80", "%", "%zz", "%u1234", "%2F", "%2e%2e", "%25", "%0d%0a", "%ff"],
  ...[
    "..",
    ".",
    "*",
    "'",
    "\\",
    "-1",
    "1e3",
    "99999999999999999999",
    "NaN",
    "true",
    "__proto__",
    "constructor",
    "\xff\xfe",
  ],
  "x".repeat(3_000),
  "%20".repeat(4_000)
)

const ENDINGS = fc.constantFrom("/", "//", "/x", "%00", ";a=b")

const NAMES = fc.constantFrom("locale", "fields", "x", "__proto__", "a.b.c", "$and", "constructor", "")

const SUFFIXES = fc.constantFrom(
  ...["[]", "[0]", "[99999]", "[a]", "[toString]", "[__proto__]", "[a][b][c][d][e][f][g]", ".x", ".toString"]
)

const LONG = fc.constantFrom(`product_id=${"a".repeat(15_000)}`, "product_id=a&".repeat(1_100), "&&&=&==")

/** Any text, as a URL has it; but what stands for an id must be found in it. */
const anyText = (text: fc.Arbitrary<string>) => text.map((word) => encodeURIComponent(word).replaceAll("%40", "@"))

/** The path of a route, with ids of what there is or of anything, and not always in small letters. */
export function pathOf({ path, ids = {} }: OurRoute): fc.Arbitrary<string> {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? idOf(ids[part.slice(1)]) : partOf(part)))
  return fc
    .tuple(fc.tuple(...parts), mostly(30, fc.constant(""), ENDINGS))
    .map(([segments, ending]) => segments.join("/") + ending)
}

function partOf(part: string): fc.Arbitrary<string> {
  return mostly(60, fc.constant(part), fc.constant(part.toUpperCase()))
}

/** @param of - what the route takes the id of. */
function idOf(of: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(`@${of}`) },
    { weight: 1, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: anyText(fc.string({ unit: "binary", minLength: 1, maxLength: 20 })) }
  )
}

/** A query that fits a contract mostly: each parameter once, several times, as a list, or as something deeper. */
export function queryOf({ query }: OurRoute): fc.Arbitrary<string> {
  const known = Object.entries(query ? (schemaOf(query).properties ?? {}) : {})
  const others = fc.tuple(NAMES, odd).map((pair) => pair.join("="))
  if (!known.length) {
    return mostly(12, fc.constant(""), others)
  }
  const parameters = known.map(([name, schema]) => parameterOf(name, schema))
  const entries = fc.array(mostly(20, fc.oneof(...parameters), others), { maxLength: 4 }).map((all) => all.join("&"))
  const twoQueries = fc.tuple(entries, entries).map(([one, other]) => `${one}?&${other}`)
  return mostly(20, entries, fc.oneof(twoQueries, LONG)).map(localeOnce)
}

/**
 * Core (2.21.2) reads `locale` of whatever is sent to /store before anybody else can look at it, and never answers a request
 * that has it twice.
 */
function localeOnce(query: string): string {
  const parts = query.split("&")
  const isLocale = (part: string) => part.startsWith("locale=")
  return parts.filter((part, index) => !isLocale(part) || index === parts.findIndex(isLocale)).join("&")
}

function parameterOf(name: string, schema: Schema): fc.Arbitrary<string> {
  return fc
    .tuple(mostly(20, fc.constant(""), SUFFIXES), mostly(12, valueOf(schema), odd))
    .map(([suffix, value]) => `${name}${suffix}=${value}`)
}

function valueOf({ type, enum: choices, items, const: only }: Schema): fc.Arbitrary<string> {
  const words = choices ?? items?.enum ?? (only === undefined ? [] : [only])
  if (words.length) {
    return fc.constantFrom(...words.map(String))
  }
  return type === "integer" ? fc.nat(1_200).map(String) : anyText(wordOf({}))
}
