import { z } from "@medusajs/framework/zod"
import { beginning } from "../../modules/backorder/domain/beginning"
import { ENCODINGS, encodingNamed } from "../../modules/backorder/domain/csv/encodings"
import { IMPORT_NOTES, IMPORT_PROBLEMS, IMPORT_STATUSES, SAMPLE_FIELDS } from "../../modules/backorder/domain/codes"
import { oneOrMany, page, pageParams } from "./query"
import { refusalDetail } from "./refusals"
import { moment } from "./values"

export const importProblem = z.object({
  row: z.number().describe("The number that a spreadsheet shows; the header is 1."),
  column: z.string().nullable().describe("`null` when the whole row is meant."),
  message: z.string(),
  code: z.enum(IMPORT_PROBLEMS).optional().describe("Missing, as the values, in what an older version has read."),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type ImportProblem = z.infer<typeof importProblem>

const sampleValue = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** What a row would change. */
const sampleRow = z.object({
  row: z.number(),
  product_title: z.string().nullable(),
  changes: z.array(
    z.object({
      field: z.enum(SAMPLE_FIELDS),
      of: z.string().nullable().describe("The SKU or title of a variant, or the locale of a translation."),
      before: sampleValue,
      after: sampleValue,
    })
  ),
})
export type ImportSampleRow = z.infer<typeof sampleRow>

/** What is said of every file that is imported. */
export const fileSummary = z.object({
  rows: z.number(),
  to_update: z.number(),
  unchanged: z.number(),
  rows_with_errors: z.number(),
  errors: z.array(importProblem).describe("At most the first 1,000; `errors_count` counts them all."),
  errors_count: z.number(),
  ignored_columns: z.array(z.string()),
  encoding: z.string().describe("As the WHATWG names it."),
  encoding_sample: z
    .string()
    .nullable()
    .describe(
      "What is not plain ASCII as it was read, where the encoding was detected or chosen; `null` where it is certain."
    ),
})

export const importSummary = fileSummary.extend({
  notes: z.array(
    z.object({
      code: z.enum(IMPORT_NOTES),
      column: z.string(),
      message: z.string(),
    })
  ),
  sample: z
    .array(sampleRow)
    .optional()
    .describe("The first ten rows that change something; not there in an import that an earlier version has read."),
})
export type ImportSummary = z.infer<typeof importSummary>

/** The encoding of an upload, as a field beside `file` or in the query: any label of the WHATWG's Encoding Standard. */
export const importEncoding = z
  .string()
  .trim()
  .transform((label, context) => {
    const encoding = label === "" ? null : encodingNamed(label)
    if (label !== "" && encoding === null) {
      const message = `Invalid request: unknown encoding '${beginning(label, 100)}': send one such as ${ENCODINGS.join(", ")}, or none to have it detected`
      context.addIssue({ code: "custom", message })
    }
    return encoding
  })
  .describe("Any label of the WHATWG's Encoding Standard; left out or empty: it is detected.")

const encodingGiven = { encoding: importEncoding.optional() }

/** `POST /admin/backorder-settings/imports`, as multipart/form-data. */
export const importForm = z.object({
  file: z.file().describe("The CSV file, at most 1 GB."),
  ...encodingGiven,
})

/** The query of that route, for whoever prefers the encoding in the URL. The field of the form takes precedence. */
export const importFormParams = z.object(encodingGiven)

/**
 * `POST /admin/backorder-settings/imports`: what the file would do; counts are rows of the file: `to_update`, `unchanged`
 * and `rows_with_errors` together are `rows`.
 */
export const importResponse = z.object({ transaction_id: z.string(), summary: importSummary })
export type ImportResponse = z.infer<typeof importResponse>

/** `POST /admin/backorder-settings/imports/:transaction_id/confirm`. */
export const confirmImportBody = z.strictObject({
  apply_good_rows: z.boolean().optional().describe("Applies the rows without errors of a file that has errors."),
})
export type ConfirmImportBody = z.infer<typeof confirmImportBody>

/** `GET /admin/backorder-settings/imports/:transaction_id`. */
export const importStateResponse = z.object({
  transaction_id: z.string(),
  status: z.enum(IMPORT_STATUSES),
  file_name: z.string().nullable(),
  summary: importSummary,
  progress: z.object({ done: z.number(), total: z.number() }).describe("In products."),
  failure: z.string().nullable().describe("Why it failed; nothing has changed then, and it may be confirmed again."),
  failure_details: z
    .array(refusalDetail)
    .nullable()
    .describe("The same in codes, where it is a refusal of the plugin."),
})
export type ImportStateResponse = z.infer<typeof importStateResponse>

export const importsParams = z.object({
  ...pageParams(["created_at"], "-created_at"),
  status: oneOrMany(z.enum(IMPORT_STATUSES)),
})
export type ImportsParams = z.infer<typeof importsParams>

/** An import in the list. */
export const listedImport = importStateResponse.omit({ summary: true }).extend({
  created_at: moment,
  seen_at: moment.nullable().describe("When it was last worked on: of one that is over, when it ended."),
})
export type ListedImport = z.infer<typeof listedImport>

/** `GET /admin/backorder-settings/imports`: those of the last days, the newest first unless asked otherwise. */
export const importsResponse = z.object({ imports: z.array(listedImport), ...page })
export type ImportsResponse = z.infer<typeof importsResponse>
