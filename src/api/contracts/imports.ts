import { z } from "@medusajs/framework/zod"
import { ENCODINGS, encodingNamed } from "../../modules/backorder/domain/csv/encodings"
import { IMPORT_NOTES, IMPORT_PROBLEMS, IMPORT_STATUSES } from "../../modules/backorder/domain/codes"

const importProblem = z.object({
  row: z.number(),
  column: z.string().nullable(),
  message: z.string(),
  /** Missing, as the values, in what an older version has read. */
  code: z.enum(IMPORT_PROBLEMS).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type ImportProblem = z.infer<typeof importProblem>

const importSummary = z.object({
  rows: z.number(),
  to_update: z.number(),
  unchanged: z.number(),
  rows_with_errors: z.number(),
  errors: z.array(importProblem),
  errors_count: z.number(),
  ignored_columns: z.array(z.string()),
  notes: z.array(
    z.object({
      code: z.enum(IMPORT_NOTES),
      column: z.string(),
      message: z.string(),
    })
  ),
  /** As the WHATWG names it. */
  encoding: z.string(),
  /** What is not plain ASCII as it was read, where the encoding was detected or chosen; `null` where it is certain. */
  encoding_sample: z.string().nullable(),
})
export type ImportSummary = z.infer<typeof importSummary>

/** The encoding of an upload, as a field beside `file` or in the query: any label of the WHATWG's Encoding Standard. */
export const importEncoding = z
  .string()
  .trim()
  .transform((label, context) => {
    const encoding = label === "" ? null : encodingNamed(label)
    if (label !== "" && encoding === null) {
      const message = `Invalid request: unknown encoding '${label}': send one such as ${ENCODINGS.join(", ")}, or none to have it detected`
      context.addIssue({ code: "custom", message })
    }
    return encoding
  })

/**
 * `POST /admin/backorder-settings/imports`: what the file would do; counts are rows of the file: `to_update`, `unchanged`
 * and `rows_with_errors` together are `rows`. `row` is the number that a spreadsheet shows, the header is 1; `column` is
 * `null` when the whole row is meant. `errors` holds at most the first 1,000, `errors_count` counts them all.
 */
export const importResponse = z.object({ transaction_id: z.string(), summary: importSummary })
export type ImportResponse = z.infer<typeof importResponse>

/** `POST /admin/backorder-settings/imports/:transaction_id/confirm`. */
export const confirmImportBody = z.strictObject({
  /** Applies the rows without errors of a file that has errors. */
  apply_good_rows: z.boolean().optional(),
})
export type ConfirmImportBody = z.infer<typeof confirmImportBody>

/** `GET /admin/backorder-settings/imports/:transaction_id`. `done` and `total` count products. */
export const importStateResponse = z.object({
  transaction_id: z.string(),
  status: z.enum(IMPORT_STATUSES),
  file_name: z.string().nullable(),
  summary: importSummary,
  progress: z.object({ done: z.number(), total: z.number() }),
  /** Why it failed; nothing has changed then, and it may be confirmed again. */
  failure: z.string().nullable(),
})
export type ImportStateResponse = z.infer<typeof importStateResponse>
