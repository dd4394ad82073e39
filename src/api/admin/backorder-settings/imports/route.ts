import { unlink } from "node:fs/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { beginning } from "../../../../modules/backorder/domain/beginning"
import { refusal } from "../../../../modules/backorder/refusal"
import { importBackorderSettingsWorkflow } from "../../../../workflows/import-backorder-settings"
import {
  importEncoding,
  type ImportResponse,
  type ImportsParams,
  type ImportsResponse,
  type Narrowed,
} from "../../../contracts"
import { readImports } from "../../../views/imports"
import { selectFields } from "../../../views/select-fields"

/** It is shown beside the import; no file system takes a longer one. */
const LONGEST_NAME = 255

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ImportsParams>,
  res: MedusaResponse<Narrowed<ImportsResponse, "imports">>
) => {
  const { imports, ...page } = await readImports(req.scope, req.validatedQuery)
  res.json({ imports: selectFields(imports, req.validatedQuery.fields), ...page })
}

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  if (!req.file) {
    const message = "Invalid request: field 'file' is missing: send the CSV file as multipart/form-data"
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "file_missing", field: "file" })
  }
  const { path, originalname } = req.file
  try {
    const { result } = await importBackorderSettingsWorkflow(req.scope).run({
      input: { path, file_name: storable(originalname), encoding: readEncoding(req) },
    })
    res.status(202).json(result)
  } finally {
    await unlink(path)
  }
}

/** @throws MedusaError INVALID_DATA when nobody knows the encoding. */
function readEncoding(req: AuthenticatedMedusaRequest): string | null {
  const { encoding: sent } = req.body as { encoding?: unknown }
  const given = sent ?? req.query.encoding
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
