import { complaintAbout } from "../src/modules/backorder/domain/medusa-version"

describe("the version of Medusa", () => {
  it.each(["2.18.0", "2.18.0-preview-20260101", "2.21.2", "2.100.0", "3.0.0"])("is new enough: %s", (found) => {
    expect(complaintAbout(found)).toBeNull()
  })

  it.each(["2.17.9", "2.15.5", "2.0.0", "1.20.6"])("is too old: %s", (found) => {
    expect(complaintAbout(found)).toBe(`medusa-plugin-backorder needs Medusa 2.18 or newer, found ${found}.`)
  })

  it.each(["", "latest", "2"])("is let through when nobody can compare it: '%s'", (found) => {
    expect(complaintAbout(found)).toBeNull()
  })
})
