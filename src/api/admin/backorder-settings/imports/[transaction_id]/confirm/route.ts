import { setTimeout as sleep } from "node:timers/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { applyImport } from "../../../../../../workflows/imports/apply-import"
import type { ConfirmImportBody, ImportStateResponse } from "../../../../../contracts"
import { readImportState } from "../../../../../views/imports"

/** Most files are applied by then; for the others whoever asks is told that it goes on, before a proxy loses patience. */
const PATIENCE_MS = 10_000

export const POST = async (
  req: AuthenticatedMedusaRequest<ConfirmImportBody>,
  res: MedusaResponse<ImportStateResponse>
) => {
  const { transaction_id } = req.params
  const applied = applyImport(req.scope, transaction_id, { apply_good_rows: req.validatedBody.apply_good_rows })
  const patience = new AbortController()
  await Promise.race([applied, sleep(PATIENCE_MS, undefined, { signal: patience.signal })]).finally(() =>
    patience.abort()
  )
  applied.catch((error: Error) => {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`medusa-plugin-backorder could not apply the import ${transaction_id}: ${error.message}`)
  })
  res.status(202).json(await readImportState(req.scope, transaction_id))
}
