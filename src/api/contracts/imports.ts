import { z } from "@medusajs/framework/zod"
import { ENCODINGS, encodingNamed } from "../../modules/backorder/domain/csv/encodings"
import { IMPORT_NOTES, IMPORT_PROBLEMS, IMPORT_STATUSES, SAMPLE_FIELDS } from "../../modules/backorder/domain/codes"
import { oneOrMany, page, pageParams } from "./query"
import { refusalDetail } from "./refusal"

const importProblem = z.object({
  row: z.number(),
  column: z.string().nullable(),
  message: z.string(),
  /** Missing, as the values, in what an older version has read. */
  code: z.enum(IMPORT_PROBLEMS).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type ImportProblem = z.infer<typeof importProblem>

const sampleValue = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** What a row would change. `of` is the SKU or title of a variant, or the locale of a translation. */
const sampleRow = z.object({
  row: z.number(),
  product_title: z.string().nullable(),
  changes: z.array(
    z.object({ field: z.enum(SAMPLE_FIELDS), of: z.string().nullable(), before: sampleValue, after: sampleValue })
  ),
})
export type ImportSampleRow = z.infer<typeof sampleRow>

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
  /** The first ten rows that change something; not there in an import that an earlier version has read. */
  sample: z.array(sampleRow).optional(),
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
  /** The same in codes, where it is a refusal of the plugin. */
  failure_details: z.array(refusalDetail).nullable(),
})
export type ImportStateResponse = z.infer<typeof importStateResponse>

export const importsParams = z.object({
  ...pageParams(["created_at"], "-created_at"),
  status: oneOrMany(z.enum(IMPORT_STATUSES)),
})
export type ImportsParams = z.infer<typeof importsParams>

/** An import in the list. `seen_at` is when it was last worked on: of one that is over, when it ended. */
const listedImport = importStateResponse
  .omit({ summary: true })
  .extend({ created_at: z.string(), seen_at: z.string().nullable() })
export type ListedImport = z.infer<typeof listedImport>

/** `GET /admin/backorder-settings/imports`: those of the last days, the newest first unless asked otherwise. */
export const importsResponse = z.object({ imports: z.array(listedImport), ...page })
export type ImportsResponse = z.infer<typeof importsResponse>
