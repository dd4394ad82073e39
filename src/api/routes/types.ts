import type { z } from "@medusajs/framework/zod"
import type { RefusalCode } from "../../modules/backorder/domain/codes"
import type { RIGHTS } from "./rights"

export type Contract = z.ZodObject<z.ZodRawShape>

/** A route of ours: what it takes and gives, and who may ask it. The middlewares and docs/openapi.yaml are made of it. */
export interface OurRoute {
  method: "GET" | "POST" | "DELETE"
  /** As Medusa writes it: `/admin/backorders/:id`. */
  path: string
  /** What it is for, in a line. */
  summary: string
  /** What a caller has to know besides. */
  description?: string
  /** What each parameter of the path is the id of. */
  ids?: Record<string, string>
  /** What a role has to allow where core's RBAC is on. `null` where the answer says nothing that not everybody may know. */
  policy: keyof typeof RIGHTS | null
  /** What headers of its own it takes, by their names. The route itself has to read them. */
  headers?: Record<string, string>
  query?: Contract
  body?: Contract
  /** How large a body may be, where core's bound is too small. */
  sizeLimit?: string
  /** Fields of a multipart body. The route itself has to read them, as also the query, after the file was received. */
  form?: Contract
  answer: Answer
  /** Why it refuses besides what is wrong with single fields. */
  refuses?: Partial<Record<400 | 404, readonly RefusalCode[]>>
}

interface Answer {
  status?: 202
  /** JSON, or a CSV file with what is said here in it. */
  body: Contract | { csv: string }
}
