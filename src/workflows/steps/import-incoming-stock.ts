import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingFile } from "../../modules/backorder/incoming/csv/read"
import { backorderService } from "../../modules/backorder/name"
import { putBackIncoming } from "./save-incoming-stock"

/** Does what a file of incoming stock says, all or nothing; compensation puts back what was there, as `saveIncomingStockStep`. */
export const importIncomingStockStep = createStep(
  "import-incoming-stock-file",
  async (file: IncomingFile, { container }) => {
    const { before, ...done } = await backorderService(container).incoming.importFile(file)
    return new StepResponse(done, { ...done, before })
  },
  async (saved, { container }) => putBackIncoming(saved, container)
)
