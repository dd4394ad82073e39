import type { Problem } from "../domain/csv/headers"

/** What is said of every file that is imported, before anything of it is applied. Counts are its rows. */
export interface FileSummary {
  rows: number
  to_update: number
  unchanged: number
  rows_with_errors: number
  /** The first thousand; `errors_count` counts them all. */
  errors: Problem[]
  errors_count: number
  ignored_columns: string[]
  encoding: string
  /** Words as they were read where the encoding is not certain; `null` otherwise. */
  encoding_sample: string | null
}
