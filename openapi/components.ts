import { z } from "@medusajs/framework/zod"
import * as contracts from "../src/api/contracts"

export type JsonSchema = Record<string, unknown>

/** Which side of a contract is described: what may be sent, or what is answered. */
export type Side = "input" | "output"

const names = z.registry<{ id: string }>()
for (const [name, contract] of Object.entries(contracts)) {
  if (contract instanceof z.ZodType) {
    names.add(contract, { id: name.charAt(0).toUpperCase() + name.slice(1) })
  }
}

/** Zod looks for names in one registry and for descriptions in the same; ours are in its global one. */
function withMeta({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  Object.assign(jsonSchema, z.globalRegistry.get(zodSchema))
}

/** The schemas that a document refers to, under the names by which the contracts are exported. */
export class Components {
  private readonly found = new Map<string, JsonSchema>()

  /** @throws Error when the contract has no name, or says two things under one. */
  refTo(contract: z.ZodType, side: Side): { $ref: string } {
    const id = names.get(contract)?.id
    if (!id) {
      throw new Error("A contract that a document refers to must be exported from src/api/contracts.")
    }
    const { $defs = {}, ...schema } = schemaOf(contract, side, names)
    const all = { ...($defs as Record<string, JsonSchema>), [id]: schema }
    Object.entries(all).forEach(([name, inner]) => this.keep(name, inDocument(inner, side)))
    return { $ref: refOf(id) }
  }

  /** All of them, by name. */
  schemas(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.found].sort(([one], [other]) => one.localeCompare(other)))
  }

  private keep(name: string, { id: _id, ...schema }: JsonSchema): void {
    const known = this.found.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`${name} is not the same when it is sent as when it is answered.`)
    }
    this.found.set(name, schema)
  }
}

/** What each parameter of a query may be. */
export function parametersOf(
  query: z.ZodObject<z.ZodRawShape>
): { name: string; required: boolean; schema: JsonSchema }[] {
  const { properties } = schemaOf(query, "input")
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    required: !z.safeParse(query.shape[name], undefined).success,
    schema,
  }))
}

function schemaOf(contract: z.ZodType, side: Side, metadata: typeof names = z.registry()): JsonSchema {
  const { $schema: _draft, ...schema } = z.toJSONSchema(contract, { io: side, metadata, override: withMeta })
  return schema
}

/**
 * Zod's schema as OpenAPI has it: what it refers to stands among the components, `null` beside the type, and codes that are
 * answered are those of today, as a later version may have stored others.
 */
function inDocument(schema: JsonSchema, side: Side): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref"
      ? refOf(String(value).replace("#/$defs/", ""))
      : orNull(side === "output" ? extensible(value) : value)
  )
}

function extensible(value: unknown): unknown {
  const { enum: codes, ...rest } = (value ?? {}) as JsonSchema
  return Array.isArray(codes) ? { ...rest, "x-extensible-enum": codes } : value
}

/** `{ type: [string, "null"] }` for the two schemas that zod makes of it: a third of the lines. */
function orNull(value: unknown): unknown {
  const { anyOf, ...rest } = (value ?? {}) as { anyOf?: JsonSchema[] }
  const [one, other, ...more] = anyOf ?? []
  const isPlain = one && !("enum" in one) && ["string", "number", "integer", "boolean"].includes(String(one.type))
  return isPlain && other?.type === "null" && !more.length ? { ...one, type: [one.type, "null"], ...rest } : value
}

function refOf(name: string): string {
  return `#/components/schemas/${name}`
}
