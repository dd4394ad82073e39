import { dayIn, isTimeZone } from "../src/modules/backorder/domain/dates"

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
