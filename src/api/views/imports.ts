import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import { readImport } from "../../modules/backorder/imports/imports"
import { readProblems } from "../../modules/backorder/imports/rows"
import type { ImportProblem, ImportStateResponse, ImportSummary } from "../contracts"

const ROWS_AT_ONCE = 1_000

/**
 * How an import stands.
 *
 * @throws MedusaError NOT_FOUND when there is none with the id.
 */
export async function readImportState(scope: MedusaContainer, id: string): Promise<ImportStateResponse> {
  const service = backorderService(scope)
  const found = await service.transact((sql) => readImport(sql, id))
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Import with id: ${id} was not found`)
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
  const service = backorderService(scope)
  for (let after = 1; ;) {
    const page = await service.transact((sql) => readProblems(sql, id, after, ROWS_AT_ONCE))
    if (!page.length) {
      return
    }
    yield* page.map(cells)
    after = page[page.length - 1].row
  }
}

function cells({ row, column, message }: ImportProblem): string[] {
  return [String(row), escapeCell(column ?? ""), escapeCell(message)]
}
