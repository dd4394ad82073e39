import { isLater, isSamePromise, promiseOf } from "../src/modules/backorder/domain/promise"

const DAY = "2027-02-01"
const LATER = "2027-03-01"

describe("what is told of a line that waits", () => {
  it("is one day where all that waits comes on it", () => {
    const line = { outstanding_quantity: 2.5, parts: null, promised_on: DAY }
    expect(promiseOf(line, LATER)).toEqual({ promised_on: DAY, parts: [{ quantity: 2.5, on: DAY }] })
  })

  it("is each day on which some of it comes, and the last one above all", () => {
    const parts = [
      { quantity: 1, on: DAY },
      { quantity: 2, on: LATER },
    ]
    expect(promiseOf({ outstanding_quantity: 3, parts, promised_on: LATER }, null)).toEqual({
      promised_on: LATER,
      parts,
    })
  })

  it("is the product's own day for what nothing on its way covers, and no day where there is none", () => {
    const line = { outstanding_quantity: 3, parts: [{ quantity: 1, on: DAY }], promised_on: null }
    const rest = (on: string | null) => ({
      promised_on: on,
      parts: [
        { quantity: 1, on: DAY },
        { quantity: 2, on },
      ],
    })
    expect(promiseOf(line, LATER)).toEqual(rest(LATER))
    expect(promiseOf(line, null)).toEqual(rest(null))
    const uncovered = { outstanding_quantity: 3, parts: null, promised_on: null }
    expect(promiseOf(uncovered, LATER)).toEqual({ promised_on: LATER, parts: [{ quantity: 3, on: LATER }] })
  })

  it("is nothing where nothing waits", () => {
    expect(promiseOf({ outstanding_quantity: 0, parts: null, promised_on: null }, LATER)).toEqual({
      promised_on: null,
      parts: [],
    })
  })
})

describe("two promises", () => {
  it("are the same when they have the same day and the same parts", () => {
    const parts = [{ quantity: 1, on: DAY }]
    expect(isSamePromise({ parts, promised_on: null }, { parts: [{ quantity: 1, on: DAY }], promised_on: null })).toBe(
      true
    )
    expect(isSamePromise({ parts, promised_on: null }, { parts: [{ quantity: 2, on: DAY }], promised_on: null })).toBe(
      false
    )
    expect(
      isSamePromise({ parts, promised_on: null }, { parts: [{ quantity: 1, on: LATER }], promised_on: null })
    ).toBe(false)
    expect(isSamePromise({ parts, promised_on: null }, { parts: null, promised_on: null })).toBe(false)
    expect(isSamePromise({ parts: null, promised_on: DAY }, { parts: null, promised_on: LATER })).toBe(false)
  })

  it("are in order of their days, and none at all is later than any", () => {
    expect(isLater(LATER, DAY)).toBe(true)
    expect(isLater(DAY, DAY)).toBe(false)
    expect(isLater(null, DAY)).toBe(true)
    expect(isLater(DAY, null)).toBe(false)
  })
})
