import { canApply, percentOf } from "../src/admin/lib/import-state"

const read = (to_update: number, errors_count: number) => ({
  summary: {
    rows: 9,
    to_update,
    unchanged: 0,
    rows_with_errors: errors_count,
    errors: [],
    errors_count,
    ignored_columns: [],
    notes: [],
    encoding: "UTF-8",
    encoding_sample: null,
  },
})

describe("a file that was read", () => {
  it("can be applied when it changes something and has no errors", () => {
    expect(canApply(read(3, 0), false)).toBe(true)
    expect(canApply(read(0, 0), false)).toBe(false)
  })

  it("can be applied in spite of errors only when its good rows alone are wanted", () => {
    expect(canApply(read(3, 2), false)).toBe(false)
    expect(canApply(read(3, 2), true)).toBe(true)
    expect(canApply(read(0, 2), true)).toBe(false)
  })

  it("is done to a hundred percent only when all of it is", () => {
    expect(percentOf({ done: 0, total: 0 })).toBe(0)
    expect(percentOf({ done: 1, total: 3 })).toBe(33)
    expect(percentOf({ done: 9_999, total: 10_000 })).toBe(99)
    expect(percentOf({ done: 3, total: 3 })).toBe(100)
  })
})
