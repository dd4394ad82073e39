import fc from "fast-check"
import { z } from "@medusajs/framework/zod"
import { mostly } from "./mostly"
import { TOKENS } from "./tokens"

/** A JSON Schema, as far as zod writes one of a contract. */
export interface Schema {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  minimum?: number
  maximum?: number
}

const text = (value: unknown) => JSON.stringify(value)

const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth)

/** What a program may write by mistake and a stranger on purpose: JSON that is odd, and what is none. */
const ODD = [
  ...["null", "[]", "{}", "-0", "1e999", "-1e308", "0.1", "9007199254740993", "2147483648", '""', '" "', "[[1]]"],
  ...[
    '"\\u0000"',
    '"a\\ud83d"',
    '"\\ude00"',
    '"\\u202e"',
    '"<img src=x onerror=alert(1)>"',
    `"'; drop table product; --"`,
  ],
  ...[
    '{"toString":1}',
    '{"__proto__":{"enabled":true}}',
    '{"constructor":{"prototype":1}}',
    '{"a":1,"a":2}',
    '{"":{"":1}}',
  ],
  ...["", "undefined", "NaN", "{", "[1,]", "'a'", '"\t"', "\ufeff1", "01", '"\\x"', "1 2"],
  ...[deep(200), deep(40_000), text("x".repeat(501)), text("ß".repeat(40_000)), text("a".repeat(120_000))],
]

/** Any JSON at all, or none. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }).map(text) }
)

/** What fits a contract mostly, and is off somewhere now and then: as text, because not all of it is JSON. */
export function jsonOf(contract: z.ZodType): fc.Arbitrary<string> {
  return mostly(6, textOf(schemaOf(contract)), anyJson)
}

export function schemaOf(contract: z.ZodType): Schema {
  return z.toJSONSchema(contract, { io: "input", unrepresentable: "any" }) as Schema
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  if (schema.anyOf) {
    return fc.oneof(...schema.anyOf.map(textOf))
  }
  if (schema.enum ?? "const" in schema) {
    return fc.constantFrom(...(schema.enum ?? [schema.const])).map(text)
  }
  switch (schema.type) {
    case "object":
      return objectOf(Object.entries(schema.properties ?? {}))
    case "array":
      return fc
        .array(mostly(12, textOf(schema.items ?? {}), anyJson), { maxLength: 3 })
        .map((items) => `[${items.join(",")}]`)
    case "boolean":
      return fc.boolean().map(text)
    case "null":
      return fc.constant("null")
    case "integer":
    case "number":
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 20, 5_000) }).map(text)
    default:
      return wordOf(schema).map(text)
  }
}

/** A field may be left out, come twice, or be none that anybody knows. */
function objectOf(fields: [string, Schema][]): fc.Arbitrary<string> {
  const one = fc.oneof(
    ...fields.map(([name, schema]) => mostly(12, textOf(schema), anyJson).map((value) => `${text(name)}:${value}`))
  )
  const unknown = fc.tuple(fc.constantFrom('"__proto__"', '"toString"', '"a\\u0000"', '"x"'), anyJson)
  const entry = mostly(
    20,
    one,
    unknown.map((pair) => pair.join(":"))
  )
  return fc.array(entry, { maxLength: fields.length + 1 }).map((entries) => `{${entries.join(",")}}`)
}

/** A text for a field: ids of what there is, dates, promos. */
export function wordOf({ format }: Schema): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: format ? 6 : 1, arbitrary: fc.constantFrom("2027-03-31", "2027-02-30", "2020-01-01", "31.3.2027") },
    { weight: 2, arbitrary: fc.constantFrom("Up to %number% by %date%", "%remaining%", "50% off", "%foo%", "=1+1") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) }
  )
}
