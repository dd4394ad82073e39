import { daysUpTo, dayIn, isTimeZone } from "../src/modules/backorder/domain/dates"

describe("the day of a moment", () => {
  it.each([
    ["UTC", "2027-03-31T23:59:00Z", "2027-03-31"],
    ["America/Los_Angeles", "2027-04-01T06:59:00Z", "2027-03-31"],
    ["America/Los_Angeles", "2027-04-01T07:00:00Z", "2027-04-01"],
    ["Asia/Tokyo", "2027-03-31T15:00:00Z", "2027-04-01"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
  ])("is that of the calendar in %s", (zone, moment, day) => {
    expect(dayIn(zone, new Date(moment))).toBe(day)
  })
})

describe("the days up to one", () => {
  it("are so many in a row, over the ends of months and years", () => {
    expect(daysUpTo("2028-03-01", 3)).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"])
    expect(daysUpTo("2027-01-01", 2)).toEqual(["2026-12-31", "2027-01-01"])
  })
})

describe("a time zone", () => {
  it("has a name that everybody knows it by", () => {
    expect(["UTC", "Europe/Berlin", "Mars/Olympus", "Berlin time", ""].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
