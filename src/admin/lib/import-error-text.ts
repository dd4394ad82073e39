import type { ImportProblem } from "../../api/contracts"
import { IMPORT_PROBLEMS } from "../../modules/backorder/domain/codes"
import type { Translate } from "./error-text"

/** Words what is wrong with a row or column of a file; what has no code that is known is shown as the server says it. */
export function importErrorText(
  { code, values, message }: Omit<ImportProblem, "row" | "column">,
  t: Translate
): string {
  return IMPORT_PROBLEMS.some((known) => known === code) ? t(`refusals.import.${code}`, values) : message
}
