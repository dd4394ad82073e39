import type { Sql, Transact } from "../sql"
import { readTargets } from "../core-tables/import-targets"
import { readHeader, type Column, type Header } from "../domain/csv/columns"
import type { Problem } from "../domain/csv/headers"
import { chooseLanguages, type Languages } from "../domain/csv/languages"
import type { RowSays } from "../domain/csv/says"
import { readRow, setsAnything, type ImportedRow, type RowReader } from "../domain/csv/row"
import { resolveTarget, type FoundTarget } from "../domain/csv/target"
import { openCsv, type CsvKind } from "./csv-file"
import { htmlToText } from "./html"
import type { Note } from "./imports"
import { giveToProducts, markTooWide } from "./attribute"
import { insertRows, markConflicts, refreshStatistics, type StagedRow } from "./rows"
import { fileEmpty } from "./text-file"

export interface Staged {
  header: Header
  notes: Note[]
  encoding: string
  words: string | null
}

const ROWS_AT_ONCE = 1_000

/** Some ten times as long as what a large catalog has. */
const SETTINGS_FILE: CsvKind = { countKnown: (header) => readHeader(header).columns.length, maxRows: 1_000_000 }

/**
 * Reads a file into the rows of an import, each with the product it names or why it cannot be applied.
 *
 * @param locales - what the store translates into; empty where it holds no translations.
 * @throws MedusaError INVALID_DATA when it is no CSV file.
 */
export async function stageFile(
  transact: Transact,
  importId: string,
  { path, encoding }: { path: string; encoding: string | null },
  locales: string[]
): Promise<Staged> {
  let header: Header | undefined
  let reader: RowReader | undefined
  let languages: Languages | undefined
  const html = new Map<string, number>()
  let page: ImportedRow[] = []
  const flush = async (columns: Column[], { localesOf }: Languages) => {
    await transact(async (sql) => insertRows(sql, importId, await resolve(sql, page, columns, localesOf)))
    page = []
  }
  const { records, ...known } = await openCsv(path, encoding, SETTINGS_FILE)
  for await (const { row, cells } of records) {
    if (!header || !languages || !reader) {
      header = readHeader(cells)
      languages = chooseLanguages(header.columns, locales)
      const { promoLanguage } = languages
      reader = { columns: header.columns, width: cells.length, promoLanguage, toText: htmlToText }
      if (header.problems.length) {
        return { header, notes: [], ...known }
      }
      continue
    }
    const read = readRow(reader, cells, row)
    if (read) {
      read.html.forEach((column) => html.set(column, (html.get(column) ?? 0) + 1))
      page.push(read)
    }
    if (page.length === ROWS_AT_ONCE) {
      await flush(header.columns, languages)
    }
  }
  if (!header || !languages) {
    throw fileEmpty()
  }
  await flush(header.columns, languages)
  const { columns } = header
  await transact(async (sql) => {
    await refreshStatistics(sql)
    await giveToProducts(sql, importId)
    await markTooWide(sql, importId, columns)
    await markConflicts(sql, importId)
  })
  return { header, notes: notesOf(header.columns, languages, html), ...known }
}

async function resolve(
  sql: Sql,
  rows: ImportedRow[],
  columns: Column[],
  localesOf: Languages["localesOf"]
): Promise<StagedRow[]> {
  const found = await readTargets(
    sql,
    rows.map(({ target }) => target)
  )
  return rows.map((row, index) => stagedRow(row, found[index], columns, localesOf))
}

function stagedRow(
  read: ImportedRow,
  found: FoundTarget,
  columns: Column[],
  localesOf: Languages["localesOf"]
): StagedRow {
  const problems: Omit<Problem, "row">[] = read.problems.map(({ row: _row, ...problem }) => problem)
  const names = Object.values(read.target).some((name) => name !== null)
  const target = names ? resolveTarget(read.target, found, columns) : null
  // What sets nothing does no harm: an export has products that this store has not.
  if (target && "problem" in target && setsAnything(read)) {
    problems.push(target.problem)
  }
  const resolved = target && "product_id" in target ? target : null
  const says: RowSays = {
    variant: resolved?.variant ?? null,
    names_product: read.target.product_id !== null || read.target.product_handle !== null,
    change: read.change,
    limits:
      read.variant_max_quantity !== undefined && resolved?.variant
        ? { [resolved.variant.id]: read.variant_max_quantity }
        : {},
    translations: Object.fromEntries(
      Object.entries(read.translations).flatMap(([language, promo]) =>
        (localesOf.get(language) ?? []).map((locale) => [locale, promo])
      )
    ),
  }
  return {
    row: read.row,
    product_id: resolved?.product_id ?? null,
    says,
    problems: problems.length ? problems : null,
  }
}

function notesOf(columns: Column[], languages: Languages, html: Map<string, number>): Note[] {
  const promo = columns.find(
    ({ field, language }) => field === "promo" && language !== null && language === languages.promoLanguage
  )
  return [
    ...(promo ? [note("language_is_promo", promo.header, `"${promo.header}" is taken as the promo itself.`)] : []),
    ...languages.unwritten.map((column) =>
      note("language_not_written", column, `"${column}" is not written: the store does not hold this language.`)
    ),
    ...[...html]
      .filter(([column]) => !languages.unwritten.includes(column))
      .map(([column, rows]) =>
        note("html_to_text", column, `The HTML in "${column}" becomes plain text (${rows} rows).`)
      ),
  ]
}

function note(code: Note["code"], column: string, message: string): Note {
  return { code, column, message }
}
