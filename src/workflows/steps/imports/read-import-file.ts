import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"
import { comparePage } from "../../../modules/backorder/imports/compare"
import {
  deleteImports,
  finishReading,
  insertImport,
  type ImportSummary,
} from "../../../modules/backorder/imports/imports"
import { countRows, readProblems } from "../../../modules/backorder/imports/rows"
import { productPages } from "../../../modules/backorder/imports/save"
import { stageFile, type Staged } from "../../../modules/backorder/imports/stage"
import { rowId } from "../../../modules/backorder/row-ids"
import type { Transact } from "../../../modules/backorder/sql"
import { readTranslations, storeLocales } from "../../imports/translations"

/** A CSV file on the disk of this server, and what its owner calls it. */
export interface ImportFile {
  path: string
  file_name: string | null
}

/** What a file came to: `transaction_id` confirms it. */
export interface ReadImport {
  transaction_id: string
  summary: ImportSummary
}

const NAMED_ERRORS = 1_000

/**
 * Reads a file, compares it with what is stored and keeps its rows for the confirmation. Nothing of it is applied.
 *
 * A file that cannot be read leaves nothing behind; compensation forgets what was read.
 */
export const readImportFileStep = createStep(
  "read-import-file",
  async ({ path, file_name }: ImportFile, { container }) => {
    const service = backorderService(container)
    const transact: Transact = (work) => service.transact(work)
    const id = rowId("boimp")
    try {
      await transact((sql) => insertImport(sql, { id, file_name }))
      const staged = await stageFile(transact, id, path, await storeLocales(container))
      const promo = staged.header.columns.find(({ field }) => field === "promo")?.header ?? null
      await transact(async (sql) => {
        for await (const page of productPages(sql, id)) {
          const translations = await readTranslations(
            container,
            page.map(({ product_id }) => product_id)
          )
          await comparePage(sql, id, page, translations, promo)
        }
      })
      const read: ReadImport = { transaction_id: id, summary: await summarize(transact, id, staged) }
      return new StepResponse(read, id)
    } catch (error) {
      await transact((sql) => deleteImports(sql, id))
      throw error
    }
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await backorderService(container).transact((sql) => deleteImports(sql, id))
    }
  }
)

async function summarize(transact: Transact, id: string, { header, notes }: Staged): Promise<ImportSummary> {
  return transact(async (sql) => {
    const { products, ...counts } = await countRows(sql, id)
    const errors = [...header.problems, ...(await readProblems(sql, id, 0, NAMED_ERRORS))].slice(0, NAMED_ERRORS)
    const summary: ImportSummary = {
      ...counts,
      errors,
      errors_count: counts.errors_count + header.problems.length,
      ignored_columns: header.ignored,
      notes,
    }
    await finishReading(sql, id, summary, products)
    return summary
  })
}
