import type { ImportNote, ImportStatus, StoredImportStatus } from "../domain/codes"
import type { RefusalDetail } from "../domain/fault"
import type { Sql } from "../sql"
import { deleteRows } from "./rows"
import type { SampleRow } from "./sample"
import type { FileSummary } from "./file-summary"

/** Something that the merchant should know of and that is no problem. `column` is a header of the file. */
export interface Note {
  code: ImportNote
  column: string
  message: string
}

/** What a file of settings says. */
export interface ImportSummary extends FileSummary {
  notes: Note[]
  /** The first rows that change something; not there in a summary of an earlier version. */
  sample?: SampleRow[]
}

/** An import as it stands. `total` and `done` count products. */
export interface Import {
  id: string
  status: ImportStatus
  file_name: string | null
  summary: ImportSummary
  total: number
  done: number
  failure: string | null
  failure_details: RefusalDetail[] | null
  saved: boolean
}

/** Why nothing of an import was applied: the English sentence, and what every language can be made of. */
export interface ImportFailure {
  message: string
  details: RefusalDetail[] | null
}

/** How long without a sign of life until the server that applied an import is taken to be gone. */
const GONE_SECONDS = 30

/** How long imports are kept. */
const KEPT = "7 days"

export async function insertImport(sql: Sql, given: { id: string; file_name: string | null }): Promise<void> {
  await sql(`insert into backorder_import (id, status, file_name, summary) values (:id, :reading, :file_name, '{}')`, {
    ...given,
    reading: "reading" satisfies StoredImportStatus,
  })
}

/** The file has been read and compared: from now on it can be confirmed. */
export async function finishReading(sql: Sql, id: string, summary: ImportSummary, total: number): Promise<void> {
  await sql(
    `update backorder_import set status = 'ready', summary = cast(:summary as jsonb), total = :total where id = :id`,
    { id, summary: JSON.stringify(summary), total }
  )
}

/** @returns `null` when there is no import with the id whose file was read. */
export async function readImport(sql: Sql, id: string): Promise<Import | null> {
  const [found] = await sql<Import>(
    `select id, status, file_name, summary, total, done, failure, failure_details, saved_at is not null as saved
       from backorder_import where id = :id and status <> 'reading'`,
    { id }
  )
  return found ?? null
}

/** An import in the list of all: without its summary, which can be long. */
export type ListedImport = Omit<Import, "summary" | "saved"> & { created_at: Date; seen_at: Date | null }

/** Which page of the imports. */
export interface ImportsQuery {
  statuses?: ImportStatus[]
  oldest_first: boolean
  limit: number
  offset: number
}

/** One page of the imports whose file was read, and how many there are. */
export async function listImports(
  sql: Sql,
  { statuses, oldest_first, limit, offset }: ImportsQuery
): Promise<{ rows: ListedImport[]; count: number }> {
  const found = `from backorder_import where status <> 'reading' ${statuses ? "and status = any(:statuses)" : ""}`
  const bindings = statuses ? { statuses } : {}
  const [{ count }] = await sql<{ count: string }>(`select count(*) ${found}`, bindings)
  const rows = await sql<ListedImport>(
    `select id, status, file_name, total, done, failure, failure_details, created_at, seen_at ${found}
      order by created_at ${oldest_first ? "asc" : "desc"}, id limit :limit offset :offset`,
    { ...bindings, limit, offset }
  )
  return { rows, count: Number(count) }
}

/** Takes an import that waits, or whose last try was undone. @returns whether it is the caller's to apply. */
export async function beginImport(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql(
    `update backorder_import
        set status = 'applying', seen_at = now(), saved_at = null, done = 0,
            failure = null, failure_details = null
      where id = :id and status in ('ready', 'failed') returning id`,
    { id }
  )
  return rows.length > 0
}

/**
 * Takes one import whose server has died while it applied it, the oldest first: of one that waits for its turn nobody would
 * give a sign of life. Two that ask at once get different ones.
 *
 * @returns its id; `null` when there is none.
 */
export async function takeOverImport(sql: Sql): Promise<string | null> {
  const [taken] = await sql<{ id: string }>(
    `update backorder_import set seen_at = now()
      where id = (select id from backorder_import
                   where status = 'applying' and seen_at < now() - make_interval(secs => :gone)
                   order by created_at, id limit 1 for update skip locked)
      returning id`,
    { gone: GONE_SECONDS }
  )
  return taken?.id ?? null
}

/** Says that an import is still being applied, and how far (`null` = no news of that). */
export async function noteProgress(sql: Sql, id: string, done: number | null = null): Promise<void> {
  await sql(
    `update backorder_import set seen_at = now(), done = coalesce(:done, done)
      where id = :id and status = 'applying'`,
    { id, done }
  )
}

export async function noteSaved(sql: Sql, id: string, saved: boolean): Promise<void> {
  await sql(`update backorder_import set saved_at = case when :saved then now() end where id = :id`, { id, saved })
}

/** Ends an import that is being applied; one that another server has taken over and ended stays as that one left it. */
export async function endImport(sql: Sql, id: string, failure: ImportFailure | null): Promise<void> {
  await sql(
    `update backorder_import
        set status = :status, failure = :message, failure_details = cast(:details as jsonb), done = case when :status = 'applied' then total else 0 end,
            seen_at = now()
      where id = :id and status = 'applying'`,
    {
      id,
      message: failure?.message ?? null,
      details: failure?.details ? JSON.stringify(failure.details) : null,
      status: (failure === null ? "applied" : "failed") satisfies ImportStatus,
    }
  )
}

/** Forgets an import, or all that are old and not being applied. */
export async function deleteImports(sql: Sql, id?: string): Promise<void> {
  const rows = await sql<{ id: string }>(
    id
      ? `delete from backorder_import where id = :id returning id`
      : `delete from backorder_import
          where created_at < now() - cast(:kept as interval) and status <> 'applying' returning id`,
    id ? { id } : { kept: KEPT }
  )
  await deleteRows(
    sql,
    rows.map((row) => row.id)
  )
}
