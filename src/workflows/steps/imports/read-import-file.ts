import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportFile } from "../../../modules/backorder/imports/read"
import { backorderService } from "../../../modules/backorder/name"
import { readTranslations, storeLocales } from "../../imports/translations"

/** Reads a file and keeps its rows for the confirmation. Nothing of it is applied; compensation forgets what was read. */
export const readImportFileStep = createStep(
  "read-import-file",
  async (file: ImportFile, { container }) => {
    const read = await backorderService(container).imports.read(file, {
      locales: await storeLocales(container),
      readTranslations: (productIds) => readTranslations(container, productIds),
    })
    return new StepResponse(read, read.transaction_id)
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await backorderService(container).imports.delete(id)
    }
  }
)
