import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"
import { mergeSays } from "../../../modules/backorder/domain/csv/plan"
import { writeTranslations, type TranslationChanges } from "../../imports/translations"

/** Writes the translated promos of an import through core; compensation puts back those that were there. */
export const translateImportStep = createStep(
  "translate-import",
  async ({ import_id }: { import_id: string }, { container }) => {
    try {
      await writeAll(container, import_id)
    } catch (error) {
      await putBack(container, import_id)
      throw error
    }
    return new StepResponse(import_id, import_id)
  },
  async (importId: string | undefined, { container }) => {
    if (importId) {
      await putBack(container, importId)
    }
  }
)

async function writeAll(container: MedusaContainer, importId: string): Promise<void> {
  const { imports } = backorderService(container)
  for await (const page of imports.translatedRows(importId)) {
    const changes: TranslationChanges = new Map(
      page.map(({ product_id, rows }) => [product_id, mergeSays(rows.map(({ says }) => says)).translations])
    )
    const translations = await writeTranslations(container, changes)
    await imports.keepBefore(
      importId,
      page.flatMap(({ product_id, before }) =>
        before
          ? [{ product_id, before: { ...before, translations: before.translations ?? translations.get(product_id) } }]
          : []
      )
    )
  }
}

async function putBack(container: MedusaContainer, importId: string): Promise<void> {
  const { imports } = backorderService(container)
  for await (const page of imports.translatedRows(importId)) {
    const changes: TranslationChanges = new Map(
      page.flatMap(({ product_id, before }) => (before?.translations ? [[product_id, before.translations]] : []))
    )
    await writeTranslations(container, changes)
  }
}
