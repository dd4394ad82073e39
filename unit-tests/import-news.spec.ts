import { isNews } from "../src/admin/lib/import-news"
import { sampleValue } from "../src/admin/lib/sample-text"
import type { ListedImport } from "../src/api/contracts"

const NOW = new Date("2027-05-01T12:00:00.000Z")

const anImport = (status: ListedImport["status"], seen_at: string | null): ListedImport => ({
  transaction_id: "boimp_1",
  status,
  file_name: "spring.csv",
  progress: { done: 0, total: 1 },
  failure: null,
  failure_details: null,
  created_at: "2027-05-01T09:00:00.000Z",
  seen_at,
})

describe("an import is news", () => {
  it("while it is being applied, whoever has looked at it", () => {
    expect(isNews(anImport("applying", null), ["boimp_1"], NOW)).toBe(true)
  })

  it("when it has ended within the hour and nobody has looked", () => {
    expect(isNews(anImport("applied", "2027-05-01T11:30:00.000Z"), [], NOW)).toBe(true)
    expect(isNews(anImport("failed", "2027-05-01T11:30:00.000Z"), ["boimp_2"], NOW)).toBe(true)
    expect(isNews(anImport("applied", "2027-05-01T11:30:00.000Z"), ["boimp_1"], NOW)).toBe(false)
    expect(isNews(anImport("applied", "2027-05-01T10:59:00.000Z"), [], NOW)).toBe(false)
  })

  it("never while it waits to be confirmed", () => {
    expect(isNews(anImport("ready", "2027-05-01T11:59:00.000Z"), [], NOW)).toBe(false)
  })
})

describe("a value before or after an import", () => {
  it.each([
    ["enabled", true, { key: "on" }],
    ["enabled", false, { key: "off" }],
    ["promo", null, { key: "none" }],
    ["promo", "Soon", { text: "Soon" }],
    ["max_quantity", null, { key: "no_limit" }],
    ["max_quantity", 0, { text: "0" }],
    ["variant_max_quantity", null, { key: "no_limit" }],
    ["expected_on", "2027-05-01", { date: "2027-05-01" }],
    ["expected_on", null, { key: "none" }],
    ["variants", false, { key: "some_off" }],
    ["variants", true, { key: "on" }],
  ] as const)("of %s is written as what it means: %s", (field, value, expected) => {
    expect(sampleValue(field, value)).toEqual(expected)
  })
})
