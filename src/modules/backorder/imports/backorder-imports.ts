import { MedusaError } from "@medusajs/framework/utils"
import {
  readExportPage,
  readVariantsToSwitch,
  type ExportedRow,
  type VariantToSwitch,
} from "../core-tables/import-targets"
import type { Problem } from "../domain/csv/headers"
import { pages } from "../pages"
import { SETTINGS_LOCK } from "../settings-store"
import { lock, type Database, type Sql } from "../sql"
import * as store from "./imports"
import { readImportFile, type ImportFile, type ReadImport, type Store } from "./read"
import { readProblems, readTranslatedRows, writeBefore, type Before, type ProductRows } from "./rows"
import { PRODUCTS_AT_ONCE, productPages, restoreImport, saveImport } from "./save"

/** Few products at once: the variants of each are switched by core, which keeps all of them in memory. */
const SWITCHED_AT_ONCE = 500

/**
 * The door to the imports of settings, and to the export that they take back. What a method writes it writes in one transaction,
 * unless it says otherwise.
 */
export class BackorderImports {
  /** @param today - says the calendar date (`YYYY-MM-DD`) of the shop. */
  constructor(
    private readonly database: Database,
    private readonly today: () => string
  ) {}

  /** Reads a file and keeps what it says for `save`; `read.ts` says how. One that cannot be read leaves nothing behind. */
  read(file: ImportFile, shop: Store): Promise<ReadImport> {
    return readImportFile(this.database.transact, file, shop)
  }

  /** How an import stands; `null` when none with the id was read. */
  find(id: string): Promise<store.Import | null> {
    return this.run((sql) => store.readImport(sql, id))
  }

  /** One page of the imports, and how many there are. */
  list(query: store.ImportsQuery): Promise<{ rows: store.ListedImport[]; count: number }> {
    return this.run((sql) => store.listImports(sql, query))
  }

  /** Takes an import that waits, or whose last try was undone. @returns whether it is the caller's to apply. */
  begin(id: string): Promise<boolean> {
    return this.run((sql) => store.beginImport(sql, id))
  }

  /** Says that an import is still being applied, and how far, where that is news. */
  noteProgress(id: string, done: number | null = null): Promise<void> {
    return this.run((sql) => store.noteProgress(sql, id, done))
  }

  /** Says that nobody applies the import any more; `failure` is why nothing of it was, `null` = all of it was. */
  end(id: string, failure: store.ImportFailure | null): Promise<void> {
    return this.run((sql) => store.endImport(sql, id, failure))
  }

  /** Takes one import whose server has died while it applied it. @returns its id; `null` when there is none. */
  takeOver(): Promise<string | null> {
    return this.run((sql) => store.takeOverImport(sql))
  }

  /** Forgets an import; without an id, all that are old and not being applied. */
  delete(id?: string): Promise<void> {
    return this.database.transact((sql) => store.deleteImports(sql, id))
  }

  /**
   * Saves the good rows, all or nothing; `save.ts` says how. One that was saved before its server died is left as it is.
   *
   * @throws MedusaError UNEXPECTED_STATE when another server has taken the import over and ended it.
   */
  save(id: string, onProgress: (done: number) => void): Promise<void> {
    return this.database.transact(async (sql) => {
      await lock(sql, [SETTINGS_LOCK])
      const found = await store.readImport(sql, id)
      if (found?.status !== "applying") {
        const message = `The import ${id} is not being applied any more: another server has taken it over and ended it.`
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
      }
      if (!found.saved) {
        await saveImport(sql, id, this.today(), onProgress)
      }
    })
  }

  /** Undoes `save`. */
  restore(id: string): Promise<void> {
    return this.database.transact(async (sql) => {
      await lock(sql, [SETTINGS_LOCK])
      await restoreImport(sql, id)
    })
  }

  /** The problems of the rows, in the order of the file. */
  problems(id: string): AsyncIterable<Problem[]> {
    return pages((last) => this.run((sql) => readProblems(sql, id, last?.row ?? 0, PRODUCTS_AT_ONCE)))
  }

  /** The products of the good rows. */
  productRows(id: string): AsyncIterable<ProductRows[]> {
    return productPages((work) => this.run(work), id)
  }

  /** Those whose rows translate the promo. */
  translatedRows(id: string): AsyncIterable<ProductRows[]> {
    return pages((last) => this.run((sql) => readTranslatedRows(sql, id, last?.product_id ?? "", PRODUCTS_AT_ONCE)))
  }

  /** Keeps what products and their translations were before the import changed them. */
  keepBefore(id: string, before: { product_id: string; before: Before }[]): Promise<void> {
    return this.run((sql) => writeBefore(sql, id, before))
  }

  /** The variants whose `allow_backorder` the import has to turn on, or off. */
  variantsToSwitch(id: string, on: boolean): AsyncIterable<VariantToSwitch[]> {
    return pages((last) =>
      this.run((sql) => readVariantsToSwitch(sql, id, { on, after: last?.product_id ?? "", limit: SWITCHED_AT_ONCE }))
    )
  }

  /** All products with settings, each followed by its variants with a maximum of their own. */
  exportPages(): AsyncIterable<ExportedRow[]> {
    return pages((last) => this.run((sql) => readExportPage(sql, last?.product_id ?? "", PRODUCTS_AT_ONCE)))
  }

  private run<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.database.run(work)
  }
}
