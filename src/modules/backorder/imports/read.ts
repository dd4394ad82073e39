import { rowId } from "../row-ids"
import type { Transact } from "../sql"
import { comparePage, type Translations } from "./compare"
import { deleteImports, finishReading, insertImport, type ImportSummary } from "./imports"
import { countRows, readProblems } from "./rows"
import { readSample } from "./sample"
import { productPages } from "./save"
import { stageFile, type Staged } from "./stage"

/** A CSV file on the disk of this server, and what its owner calls it. */
export interface ImportFile {
  path: string
  file_name: string | null
  /** The encoding that it is said to have, in the standard's name; not there = it is detected. */
  encoding?: string | null
}

/** What a file came to: `transaction_id` confirms it. */
export interface ReadImport {
  transaction_id: string
  summary: ImportSummary
}

/** What only core knows of the store. */
export interface Store {
  /** What it translates into; empty where it holds no translations. */
  locales: string[]
  /** The translated promos of products. */
  readTranslations: (productIds: string[]) => Promise<Translations>
}

const NAMED_ERRORS = 1_000

/**
 * Reads a file, compares it with what is stored and keeps its rows for the confirmation. A file that cannot be read
 * leaves nothing behind.
 *
 * @throws MedusaError INVALID_DATA when it is no CSV file.
 */
export async function readImportFile(
  transact: Transact,
  { path, file_name, encoding = null }: ImportFile,
  { locales, readTranslations }: Store
): Promise<ReadImport> {
  const id = rowId("boimp")
  try {
    await transact((sql) => insertImport(sql, { id, file_name }))
    const staged = await stageFile(transact, id, { path, encoding }, locales)
    const promo = staged.header.columns.find(({ field }) => field === "promo")?.header ?? null
    await transact(async (sql) => {
      for await (const page of productPages((work) => work(sql), id)) {
        const translations = await readTranslations(page.map(({ product_id }) => product_id))
        await comparePage(sql, id, page, translations, promo)
      }
    })
    return { transaction_id: id, summary: await summarize(transact, id, staged, readTranslations) }
  } catch (error) {
    await transact((sql) => deleteImports(sql, id))
    throw error
  }
}

async function summarize(
  transact: Transact,
  id: string,
  { header, notes, encoding, words }: Staged,
  readTranslations: Store["readTranslations"]
): Promise<ImportSummary> {
  return transact(async (sql) => {
    const { products, ...counts } = await countRows(sql, id)
    const errors = [...header.problems, ...(await readProblems(sql, id, 0, NAMED_ERRORS))].slice(0, NAMED_ERRORS)
    const summary: ImportSummary = {
      ...counts,
      errors,
      errors_count: counts.errors_count + header.problems.length,
      ignored_columns: header.ignored,
      notes,
      encoding,
      encoding_sample: words,
      sample: await readSample(sql, id, readTranslations),
    }
    await finishReading(sql, id, summary, products)
    return summary
  })
}
