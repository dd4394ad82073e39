import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { refusedFile } from "../../modules/backorder/domain/csv/refused-file"
import { backorderService } from "../../modules/backorder/name"
import { refusal, refusalDetailsOf } from "../../modules/backorder/refusal"
import { applyBackorderSettingsImportWorkflow } from "../apply-backorder-settings-import"

const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND } = MedusaError.Types
const REFUSALS = [INVALID_DATA, NOT_ALLOWED, NOT_FOUND]

/** How often it is said that the import is still being applied; a server that says nothing for longer is gone. */
const SIGN_OF_LIFE_MS = 5_000

/**
 * Applies an import whose file was read.
 *
 * @param options.apply_good_rows - applies the good rows of a file that also has others.
 * @throws MedusaError NOT_FOUND when there is none with the id; NOT_ALLOWED when it has errors, nothing to apply, or was
 * applied already; whatever made a step fail, and then nothing has changed.
 */
export async function applyImport(
  container: MedusaContainer,
  importId: string,
  { apply_good_rows = false }: { apply_good_rows?: boolean } = {}
): Promise<void> {
  const { imports } = backorderService(container)
  const found = await imports.find(importId)
  if (!found) {
    const message = `Import with id: ${importId} was not found`
    throw refusal(MedusaError.Types.NOT_FOUND, message, { code: "import_not_found" })
  }
  const { errors_count } = found.summary
  if (errors_count && !apply_good_rows) {
    const message = `${refusedFile(errors_count)}, or apply only its good rows with apply_good_rows`
    const values = { count: errors_count }
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "import_has_errors", values })
  }
  if (!found.total) {
    const message = "The file has no row that could be applied"
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "import_has_no_good_row" })
  }
  if (!(await imports.begin(importId))) {
    const message = "The import has been confirmed already"
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "import_confirmed_already" })
  }
  await run(container, importId)
}

/** Finishes the imports whose server has died while it applied them, and forgets those that are old. */
export async function finishImports(container: MedusaContainer): Promise<void> {
  const { imports } = backorderService(container)
  await imports.delete()
  for (let id = await imports.takeOver(); id !== null; id = await imports.takeOver()) {
    await run(container, id).catch((error: Error) => {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`medusa-plugin-backorder could not finish the import ${id}, which changed nothing: ${error.message}`)
    })
  }
}

async function run(container: MedusaContainer, importId: string): Promise<void> {
  const { imports } = backorderService(container)
  const alive = setInterval(() => {
    imports.noteProgress(importId).catch(() => undefined)
  }, SIGN_OF_LIFE_MS)
  try {
    await applyBackorderSettingsImportWorkflow(container).run({ input: { import_id: importId } })
    await imports.end(importId, null)
  } catch (error) {
    await imports.end(importId, { message: reasonOf(error), details: refusalDetailsOf(error) })
    throw error
  } finally {
    clearInterval(alive)
  }
}

/** Why an import failed, for its owner. What is no refusal may name hosts, users and SQL: that is for the log alone. */
function reasonOf(error: unknown): string {
  // A workflow throws what it has serialized, which need not be an Error.
  const { type, message } = (error ?? {}) as { type?: string; message?: string }
  const isRefusal = REFUSALS.some((refused) => refused === type)
  return isRefusal && message ? message : "An unknown error occurred. The server's log says more."
}
