import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import type { ImportProblem, ImportStateResponse, ImportSummary } from "../contracts"

/**
 * How an import stands.
 *
 * @throws MedusaError NOT_FOUND when there is none with the id.
 */
export async function readImportState(scope: MedusaContainer, id: string): Promise<ImportStateResponse> {
  const found = await backorderService(scope).imports.find(id)
  if (!found) {
    throw refusal(MedusaError.Types.NOT_FOUND, `Import with id: ${id} was not found`, { code: "import_not_found" })
  }
  const { status, file_name, summary, done, total, failure } = found
  return { transaction_id: id, status, file_name, summary, progress: { done, total }, failure }
}

/** The errors of an import as rows of a CSV file: those of its header, then those of its rows in their order. */
export async function* readImportErrors(
  scope: MedusaContainer,
  id: string,
  { errors }: ImportSummary
): AsyncIterable<string[]> {
  yield ["Row", "Column", "Error"]
  yield* errors.filter(({ row }) => row === 1).map(cells)
  for await (const page of backorderService(scope).imports.problems(id)) {
    yield* page.map(cells)
  }
}

function cells({ row, column, message }: ImportProblem): string[] {
  return [String(row), escapeCell(column ?? ""), escapeCell(message)]
}
