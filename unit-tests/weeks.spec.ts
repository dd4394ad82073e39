import { weeksOf } from "../src/admin/lib/weeks"

const day = (number: number, opened = 0, filled = 0) => ({
  date: `2027-01-${String(number).padStart(2, "0")}`,
  opened,
  filled,
})

describe("the days of a chart", () => {
  it("become weeks that end with the last day, the first one shorter where they do not divide", () => {
    const days = Array.from({ length: 9 }, (_, index) => day(index + 1, 1, index === 8 ? 0.5 : 0.1))
    expect(weeksOf(days)).toEqual([
      { from: "2027-01-01", to: "2027-01-02", opened: 2, filled: 0.2 },
      { from: "2027-01-03", to: "2027-01-09", opened: 7, filled: 1.1 },
    ])
  })

  it("are 13 weeks where they are 90", () => {
    expect(weeksOf(Array.from({ length: 90 }, () => day(1)))).toHaveLength(13)
  })

  it("may be none", () => {
    expect(weeksOf([])).toEqual([])
  })
})
