import { groupErrors, nameRows, rowsWithErrors } from "../src/admin/lib/import-errors"
import type { ImportProblem } from "../src/api/contracts"

const problem = (row: number, column: string | null, message: string, code?: ImportProblem["code"]): ImportProblem => ({
  row,
  column,
  message,
  code,
})

describe("the errors of a file", () => {
  it("are one where only the cell differs, with the rows that have it", () => {
    const groups = groupErrors([
      problem(2, "Maximum", '"ten" is not a whole number'),
      problem(2, "Promo", "The text has 501 characters"),
      problem(5, "Maximum", '"few" is not a whole number'),
      problem(9, "Promo", "The text has 612 characters"),
    ])

    expect(groups.map(({ column, first, rows }) => [column, first.row, rows])).toEqual([
      ["Maximum", 2, [2, 5]],
      ["Promo", 2, [2, 9]],
    ])
  })

  it("are two of another kind or in another column", () => {
    const groups = groupErrors([
      problem(2, "Maximum", '"ten" is not a whole number'),
      problem(3, "Maximum", '"9999999999" is too large'),
      problem(4, "Limit", '"ten" is not a whole number'),
    ])

    expect(groups.map(({ rows }) => rows)).toEqual([[2], [3], [4]])
  })

  it("are told apart by their code where the server gives one", () => {
    const groups = groupErrors([
      problem(2, null, "Rows 2, 3 differ", "rows_disagree"),
      problem(3, null, "Something else", "rows_disagree"),
    ])

    expect(groups.map(({ rows }) => rows)).toEqual([[2, 3]])
  })

  it("are in so many rows, the header aside", () => {
    const errors = [problem(1, "Prommo", "?"), problem(4, "A", "?"), problem(4, "B", "?"), problem(7, "A", "?")]
    expect(rowsWithErrors({ errors })).toEqual([4, 7])
  })

  it("name their first rows, and say how many there are besides", () => {
    expect(nameRows([4, 7])).toEqual({ rows: "4, 7", more: 0 })
    expect(nameRows([4, 7], 9)).toEqual({ rows: "4, 7", more: 7 })
    const many = Array.from({ length: 25 }, (_, index) => index + 2)
    expect(nameRows(many)).toEqual({ rows: many.slice(0, 20).join(", "), more: 5 })
  })
})
