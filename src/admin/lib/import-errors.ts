import type { ImportProblem, ImportSummary } from "../../api/contracts"

/** Errors of one kind in one column: the first of them, and the rows that have one. */
export interface ErrorGroup {
  column: string | null
  first: ImportProblem
  rows: number[]
}

/** The row of the header, as a spreadsheet counts. */
const HEADER = 1

/** @returns the errors of a file, those that are the same but for what stands in the cell together, in their order. */
export function groupErrors(problems: ImportProblem[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>()
  for (const problem of problems) {
    const key = `${problem.column} ${kindOf(problem)}`
    const group = groups.get(key) ?? { column: problem.column, first: problem, rows: [] }
    group.rows.push(problem.row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** @returns the rows of a file that have errors, as far as its summary names them; none of a header that has some. */
export function rowsWithErrors({ errors }: Pick<ImportSummary, "errors">): number[] {
  return [...new Set(errors.map(({ row }) => row))].filter((row) => row !== HEADER)
}

/** Rows as they are named: `4, 5, 9`, and how many more there are. */
export interface NamedRows {
  rows: string
  more: number
}

const NAMED_ROWS = 20

/** @param count - how many there are in all, named or not. */
export function nameRows(rows: number[], count = rows.length): NamedRows {
  const named = rows.slice(0, NAMED_ROWS)
  return { rows: named.join(", "), more: count - named.length }
}

/** What of a message is the same for every cell: all but what it quotes and counts. */
function kindOf({ code, message }: ImportProblem): string {
  return code ?? message.replace(/"[^"]*"/g, "…").replace(/\d+/g, "#")
}
