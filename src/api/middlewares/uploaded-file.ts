import { unlink } from "node:fs/promises"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { beginning } from "../../modules/backorder/domain/beginning"
import { refusal } from "../../modules/backorder/refusal"
import { importEncoding } from "../contracts"
import { flag } from "../contracts/query"

/** What `uploadFile` has received: where it is, what its owner calls it, and the encoding it is said to have. */
export interface UploadedFile {
  path: string
  file_name: string
  encoding: string | null
}

/** It is shown beside the import; no file system takes a longer one. */
const LONGEST_NAME = 255

/**
 * Works with the file of a request, which is gone afterwards. The encoding is a field of the form or a parameter of the query.
 *
 * @throws MedusaError INVALID_DATA when there is no file, or nobody knows the encoding; whatever the work throws.
 */
export async function withUploadedFile<Result>(
  req: MedusaRequest,
  work: (file: UploadedFile) => Promise<Result>
): Promise<Result> {
  if (!req.file) {
    const message = "Invalid request: field 'file' is missing: send the CSV file as multipart/form-data"
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "file_missing", field: "file" })
  }
  const { path, originalname } = req.file
  try {
    return await work({ path, file_name: storable(originalname), encoding: readEncoding(req) })
  } finally {
    await unlink(path)
  }
}

/**
 * Whether a file is only to be looked at: a field of the form or a parameter of the query.
 *
 * @throws MedusaError INVALID_DATA when it is neither `true` nor `false`: nobody may find a file applied that was to be looked at.
 */
export function isDryRun(req: MedusaRequest): boolean {
  const given = fieldOf(req, "dry_run") ?? "false"
  const { success, data } = flag.safeParse(given === "" ? "false" : given)
  if (!success) {
    const message = "Invalid request: field 'dry_run' must be 'true' or 'false'"
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "unknown_value", field: "dry_run" })
  }
  return data ?? false
}

function fieldOf(req: MedusaRequest, name: string): unknown {
  return (req.body as Record<string, unknown> | undefined)?.[name] ?? req.query[name]
}

/** @throws MedusaError INVALID_DATA when nobody knows the encoding. */
function readEncoding(req: MedusaRequest): string | null {
  const given = fieldOf(req, "encoding")
  const { success, data, error } = importEncoding.safeParse(given ?? "")
  if (!success) {
    const values = { encoding: typeof given === "string" ? beginning(given, LONGEST_NAME) : "" }
    throw refusal(MedusaError.Types.INVALID_DATA, error.issues[0].message, {
      code: "unknown_encoding",
      field: "encoding",
      values,
    })
  }
  return data
}

/** Whoever sends a file may call it anything. */
function storable(fileName: string): string {
  return beginning(fileName.replaceAll("\0", ""), LONGEST_NAME)
}
