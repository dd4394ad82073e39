import type { IncomingPlace } from "../../core-tables/incoming-places"
import { readPlaceNames } from "../../core-tables/incoming-targets"
import type { Problem } from "../../domain/csv/headers"
import type { IncomingDifference } from "../../domain/csv/incoming-plan"
import type { IncomingRow } from "../../domain/csv/incoming-row"
import type { FileSummary } from "../../imports/file-summary"
import type { Sql } from "../../sql"
import type { NewIncoming } from "../rows"
import type { ChangedIncoming } from "../save"
import type { ReadFile } from "./read"

/** What a row would change. */
export interface IncomingSample {
  row: number
  action: "create" | "update"
  item_title: string | null
  sku: string | null
  location_name: string | null
  changes: IncomingDifference[]
}

/** What a file of incoming stock would do. */
export interface IncomingImportSummary extends FileSummary {
  to_create: number
  /** The first ten rows that change something. */
  sample: IncomingSample[]
}

/** A row and what comes of it. */
export type Judged = { row: IncomingRow; problems: Problem[] } & (
  | { action: "create"; place: IncomingPlace; changes: IncomingDifference[]; create: NewIncoming }
  | { action: "update"; place: IncomingPlace; changes: IncomingDifference[]; update: ChangedIncoming }
  | { action: "nothing" | "refuse" }
)

const NAMED_ERRORS = 1_000
const SAMPLED = 10

/** Says what a file would do. */
export async function summarize(sql: Sql, file: ReadFile, judged: Judged[]): Promise<IncomingImportSummary> {
  const errors = [...file.header.problems, ...judged.flatMap(({ problems }) => problems)]
  const count = (action: Judged["action"]) => judged.filter((row) => row.action === action).length
  return {
    rows: judged.length,
    to_create: count("create"),
    to_update: count("update"),
    unchanged: count("nothing"),
    rows_with_errors: count("refuse"),
    errors: errors.slice(0, NAMED_ERRORS),
    errors_count: errors.length,
    ignored_columns: file.header.ignored,
    encoding: file.encoding,
    encoding_sample: file.words,
    sample: await readSample(sql, judged),
  }
}

async function readSample(sql: Sql, judged: Judged[]): Promise<IncomingSample[]> {
  const some = judged.flatMap((row) => ("place" in row ? [row] : [])).slice(0, SAMPLED)
  const names = await readPlaceNames(
    sql,
    some.map(({ place }) => place)
  )
  return some.map(({ row, action, changes }, index) => ({ row: row.row, action, ...names[index], changes }))
}
