import type { BackorderWithHistory } from "../src/api/contracts"
import { formatAgo } from "../src/admin/lib/dates"
import { historyOf } from "../src/admin/lib/history"
import { folded } from "../src/admin/lib/history-folds"
import { aBackorder, aLine } from "./support/answers"

type Line = BackorderWithHistory["lines"][number]
type Entry = Line["entries"][number]

const entry = (id: string, happened_at: string): Entry => ({
  id,
  what: "opened",
  quantity: 1,
  why: "not_in_stock",
  happened_at,
  promised_on: null,
})

const line = (title: string, entries: Entry[]): Line => ({
  ...aLine({ id: title, line_item_id: title, product_title: title, variant_title: "M" }),
  ready_quantity: 0,
  ahead_count: 0,
  ahead_priority: null,
  current_expected_on: null,
  parts: [],
  in_catalog: true,
  entries,
})

const order = (...lines: Line[]): BackorderWithHistory => ({ ...aBackorder(), ready_quantity: 0, lines })

describe("the history of an order", () => {
  it("tells what happened to all of its lines, the newest first, each with its product", () => {
    const shirt = line("Shirt", [entry("1", "2027-03-01T08:00:00.000Z"), entry("3", "2027-03-03T08:00:00.000Z")])
    const hat = line("Hat", [entry("2", "2027-03-02T08:00:00.000Z")])
    expect(historyOf(order(shirt, hat)).map(({ id, product_title }) => `${id} ${product_title}`)).toEqual([
      "3 Shirt",
      "2 Hat",
      "1 Shirt",
    ])
  })

  it("tells of one moment what was written last first, also across lines", () => {
    const moment = "2027-03-01T08:00:00.000Z"
    const lines = [line("Shirt", [entry("2", moment)]), line("Hat", [entry("1", moment), entry("3", moment)])]
    expect(historyOf(order(...lines)).map(({ id }) => id)).toEqual(["3", "2", "1"])
  })

  it("is empty where nothing was written", () => {
    expect(historyOf(order(line("Shirt", [])))).toEqual([])
  })
})

describe("how long ago something happened", () => {
  const now = new Date("2027-03-31T12:00:00.000Z")

  it.each([
    ["2027-03-31T11:59:30.000Z", "now"],
    ["2027-03-31T11:58:59.000Z", "1 minute ago"],
    ["2027-03-31T09:30:00.000Z", "2 hours ago"],
    ["2027-03-30T11:00:00.000Z", "yesterday"],
    ["2027-03-02T12:00:00.000Z", "29 days ago"],
    ["2027-01-30T12:00:00.000Z", "2 months ago"],
    ["2025-03-31T12:00:00.000Z", "2 years ago"],
  ])("is worded in the largest unit that fits: %s is %s", (moment, words) => {
    expect(formatAgo(moment, now, "en")).toBe(words)
  })

  it("is worded in the language of the admin", () => {
    expect(formatAgo("2027-03-28T12:00:00.000Z", now, "de")).toBe("vor 3 Tagen")
  })

  it("is now where the browser's clock is behind the server's", () => {
    expect(formatAgo("2027-03-31T12:05:00.000Z", now, "en")).toBe("now")
  })
})

describe("a long history", () => {
  it("shows the two newest and the first, and folds what is between", () => {
    expect(folded([5, 4, 3, 2, 1])).toEqual({ newest: [5, 4], between: [3, 2], first: [1] })
  })

  it("is folded only from four on", () => {
    expect(folded([3, 2, 1])).toEqual({ newest: [3, 2, 1], between: [], first: [] })
    expect(folded([4, 3, 2, 1])).toEqual({ newest: [4, 3], between: [2], first: [1] })
  })
})
