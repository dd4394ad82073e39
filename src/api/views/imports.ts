import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import type { ImportProblem, ImportsParams, ImportsResponse, ImportStateResponse, ImportSummary } from "../contracts"

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
  const { status, file_name, summary, done, total, failure, failure_details } = found
  return { transaction_id: id, status, file_name, summary, progress: { done, total }, failure, failure_details }
}

/** One page of the imports of the last days. */
export async function readImports(
  scope: MedusaContainer,
  { status, order, limit, offset }: ImportsParams
): Promise<ImportsResponse> {
  const { rows, count } = await backorderService(scope).imports.list({
    statuses: status,
    oldest_first: !order.startsWith("-"),
    limit,
    offset,
  })
  const imports = rows.map(({ id, done, total, created_at, seen_at, ...row }) => ({
    transaction_id: id,
    ...row,
    progress: { done, total },
    created_at: created_at.toISOString(),
    seen_at: seen_at?.toISOString() ?? null,
  }))
  return { imports, count, offset, limit }
}

/** The errors of an import as rows of a CSV file: those of its header, then those of its rows in their order. */
export async function* readImportErrors(
  scope: MedusaContainer,
  id: string,
  { errors }: ImportSummary
): AsyncIterable<string[]> {
  yield ["Row", "Column", "Error"]
  yield* errors.filter(({ row }) => row === HEADER_ROW).map(cells)
  for await (const page of backorderService(scope).imports.problems(id)) {
    yield* page.map(cells)
  }
}

/** As a spreadsheet counts. */
const HEADER_ROW = 1

function cells({ row, column, message }: ImportProblem): string[] {
  return [String(row), escapeCell(column ?? ""), escapeCell(message)]
}
