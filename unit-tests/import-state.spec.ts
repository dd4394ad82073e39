import { errorText } from "../src/admin/lib/error-text"
import { canApply, failureOf, percentOf } from "../src/admin/lib/import-state"

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

describe("why an import failed", () => {
  const worded = (state: Parameters<typeof failureOf>[0]) => {
    const failure = failureOf(state)
    return failure && errorText(failure, (key) => key)
  }

  it("is worded by what the server says in codes", () => {
    const failure_details = [{ code: "promo_needs_maximum" as const, values: { placeholder: "%number%" } }]
    expect(worded({ failure: "max_quantity must be set", failure_details })).toBe("refusals.codes.promo_needs_maximum")
  })

  it("is the server's sentence where there are none", () => {
    expect(worded({ failure: "The connection was lost", failure_details: null })).toBe("The connection was lost")
  })

  it("is nothing when it did not fail", () => {
    expect(worded({ failure: null, failure_details: null })).toBeNull()
  })
})
