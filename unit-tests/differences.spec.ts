import fc from "fast-check"
import {
  differences as differencesOn,
  statusOf,
  type TrackedLine,
  type TrueLine,
} from "../src/modules/backorder/domain/differences"

const TODAY = "2027-01-05"
const differences = (truth: TrueLine[], tracked: TrackedLine[]) => differencesOn(truth, tracked, TODAY)

const truth = (over: Partial<TrueLine> = {}): TrueLine => ({
  line_item_id: "line",
  order_id: "order",
  ordered_at: new Date("2027-01-01T00:00:00Z"),
  order_canceled: false,
  product_id: "product",
  variant_id: "variant",
  quantity: 5,
  open_quantity: 5,
  held_quantity: 5,
  outstanding_quantity: 5,
  location_id: "here",
  parts: null,
  promised_on: null,
  own_expected_on: null,
  ...over,
})
const row = (over: Partial<TrackedLine> = {}): TrackedLine => ({
  id: "row",
  backorder_id: "backorder",
  line_item_id: "line",
  order_id: "order",
  ordered_at: new Date("2027-01-01T00:00:00Z"),
  quantity: 5,
  backordered_quantity: 5,
  outstanding_quantity: 5,
  location_id: "here",
  parts: null,
  promised_on: null,
  delayed_from: null,
  agrees: true,
  ...over,
})
const entriesOf = (line: Partial<TrueLine>, tracked?: Partial<TrackedLine>) =>
  differences([truth(line)], tracked ? [row(tracked)] : []).flatMap(({ entries }) =>
    entries.map(({ what, quantity }) => [what, quantity])
  )

describe("between the truth and the rows", () => {
  it("there is no difference when they say the same", () => {
    expect(differences([truth()], [row()])).toEqual([])
    expect(differences([truth({ outstanding_quantity: 0 })], [])).toEqual([])
  })

  it("a line that is short and not tracked opens", () => {
    expect(differences([truth()], [])).toMatchObject([{ line_id: null, was: 0, is: 5, entries: [{ what: "opened" }] }])
  })

  it("a line that moved to another location is written without an entry", () => {
    expect(differences([truth({ location_id: "there" })], [row()])).toMatchObject([{ line_id: "row", entries: [] }])
  })

  it("a line whose backorder does not add up is written without an entry", () => {
    expect(differences([truth()], [row({ agrees: false })])).toMatchObject([{ was: 5, is: 5, entries: [] }])
  })

  it("an order whose date was mended gets its place in the queue, and a line that is covered stays as it is", () => {
    const ordered_at = new Date("2026-12-24T00:00:00Z")
    expect(differences([truth({ ordered_at })], [row()])).toMatchObject([{ line_id: "row", entries: [] }])
    const covered = { outstanding_quantity: 0, location_id: "there", ordered_at }
    expect(differences([truth(covered)], [row({ outstanding_quantity: 0 })])).toEqual([])
  })

  it.each<[string, Partial<TrueLine>, Partial<TrackedLine>, [string, number][]]>([
    ["stock arrived", { outstanding_quantity: 2 }, {}, [["filled", 3]]],
    ["stock was taken away", { outstanding_quantity: 3 }, { outstanding_quantity: 1 }, [["reopened", 2]]],
    [
      "the order was canceled",
      { outstanding_quantity: 0, order_canceled: true, held_quantity: 0 },
      {},
      [["canceled", 5]],
    ],
    ["the line was ordered down", { outstanding_quantity: 3, quantity: 3, open_quantity: 3 }, {}, [["reduced", 2]]],
    ["the line was ordered up", { outstanding_quantity: 7, quantity: 7, open_quantity: 7 }, {}, [["opened", 2]]],
    [
      "the line is gone from the order",
      { outstanding_quantity: 0, quantity: 0, open_quantity: 0, held_quantity: 0 },
      {},
      [["reduced", 5]],
    ],
    ["units were shipped without stock", { outstanding_quantity: 2, open_quantity: 2 }, {}, [["fulfilled", 3]]],
    ["the reservation was removed by hand", { outstanding_quantity: 0, held_quantity: 0 }, {}, [["canceled", 5]]],
    ["the reservation was made smaller by hand", { outstanding_quantity: 2, held_quantity: 2 }, {}, [["canceled", 3]]],
    [
      "the reservation was made smaller by hand while stock arrived",
      { outstanding_quantity: 0, held_quantity: 2 },
      {},
      [
        ["canceled", 3],
        ["filled", 2],
      ],
    ],
    [
      "stock arrived for what is held after the rest was let go",
      { outstanding_quantity: 0, held_quantity: 2 },
      { outstanding_quantity: 2 },
      [["filled", 2]],
    ],
    [
      "a covered unit was ordered down while stock arrived",
      { outstanding_quantity: 0, quantity: 4, open_quantity: 4 },
      { outstanding_quantity: 2 },
      [
        ["reduced", 1],
        ["filled", 1],
      ],
    ],
    ["covered units were shipped", { outstanding_quantity: 2, open_quantity: 2 }, { outstanding_quantity: 2 }, []],
  ])("%s", (_, line, tracked, entries) => {
    expect(entriesOf(line, tracked)).toEqual(entries)
  })

  it("a canceled order is told from a reservation that somebody removed", () => {
    const gone = { outstanding_quantity: 0, held_quantity: 0 }
    const why = (line: Partial<TrueLine>) => differences([truth({ ...gone, ...line })], [row()])[0].entries[0].why
    expect(why({ order_canceled: true })).toBe("order_canceled")
    expect(why({ order_canceled: false })).toBe("reservation_removed")
  })

  it("the entries always add up to the change", () => {
    const quantity = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        fc.record({
          order_canceled: fc.boolean(),
          held_quantity: quantity,
          quantity,
          open_quantity: quantity,
          outstanding_quantity: quantity,
        }),
        fc.record({ quantity, outstanding_quantity: quantity }),
        (line, tracked) => {
          const sum = entriesOf(line, tracked).reduce((total, [, units]) => total + Number(units), 0)
          expect(sum).toBe(Math.abs(line.outstanding_quantity - tracked.outstanding_quantity))
        }
      )
    )
  })
})

describe("the status of a backorder", () => {
  it("waits while one of its lines does", () => {
    expect(
      statusOf(
        [
          { quantity: 1, outstanding_quantity: 0 },
          { quantity: 2, outstanding_quantity: 1 },
        ],
        false
      )
    ).toBe("back_ordered")
  })

  it("is filled when none does, canceled with the order or when nothing of it is ordered any more", () => {
    expect(statusOf([{ quantity: 1, outstanding_quantity: 0 }], false)).toBe("filled")
    expect(statusOf([{ quantity: 1, outstanding_quantity: 0 }], true)).toBe("canceled")
    expect(statusOf([{ quantity: 0, outstanding_quantity: 0 }], false)).toBe("canceled")
  })
})

describe("the promise of a line that waits", () => {
  const on = (day: string | null, parts: TrueLine["parts"] = null) => ({ promised_on: day, parts })
  const change = (before: Partial<TrackedLine>, after: Partial<TrueLine>) => {
    const [found] = differences([truth(after)], [row(before)])
    return found && { delayed_from: found.delayed_from, entries: found.entries }
  }

  it("is no difference while it is the same", () => {
    expect(change(on("2027-02-01"), on("2027-02-01"))).toBeUndefined()
  })

  it("that moves later is a delay, from the day that was told last", () => {
    expect(change(on("2027-02-01"), on("2027-03-01"))).toEqual({
      delayed_from: "2027-02-01",
      entries: [{ what: "delayed", quantity: 5, why: "incoming_changed", promised_on: "2027-03-01" }],
    })
    const untold = { ...on("2027-03-01"), delayed_from: "2027-02-01" }
    expect(change(untold, on("2027-04-01"))).toMatchObject({ delayed_from: "2027-02-01" })
    expect(change(untold, on("2027-02-01"))).toMatchObject({ delayed_from: null, entries: [{ what: "promised" }] })
  })

  it("that is gone is a delay, unless the product has a day of its own that is no later", () => {
    expect(change(on("2027-02-01"), on(null))).toMatchObject({ delayed_from: "2027-02-01" })
    expect(change(on("2027-02-01"), { ...on(null), own_expected_on: "2027-02-01" })).toEqual({
      delayed_from: null,
      entries: [],
    })
  })

  it("whose day has passed was late", () => {
    expect(change(on("2027-01-04"), on("2027-03-01"))).toMatchObject({ entries: [{ why: "incoming_late" }] })
  })

  it("that moves earlier, or is the first one, is no delay", () => {
    expect(change(on("2027-03-01"), on("2027-02-01"))).toEqual({
      delayed_from: null,
      entries: [{ what: "promised", quantity: 5, why: "incoming_changed", promised_on: "2027-02-01" }],
    })
    expect(change(on(null), on("2027-02-01"))).toMatchObject({ delayed_from: null, entries: [{ what: "promised" }] })
  })

  it("of which only the parts change is written without an entry", () => {
    const parts = [
      { quantity: 2, on: "2027-01-20" },
      { quantity: 3, on: "2027-02-01" },
    ]
    expect(change(on("2027-02-01"), on("2027-02-01", parts))).toEqual({ delayed_from: null, entries: [] })
  })

  it("is neither broken nor made where nothing waits any more, or nothing has waited", () => {
    const covered = { ...on(null), outstanding_quantity: 0 }
    expect(change({ ...on("2027-02-01"), delayed_from: "2027-01-20" }, covered)).toEqual({
      delayed_from: null,
      entries: [{ what: "filled", quantity: 5, why: "stock_arrived" }],
    })
    expect(change(covered, on("2027-02-01"))).toEqual({
      delayed_from: null,
      entries: [{ what: "reopened", quantity: 5, why: "no_longer_covered", promised_on: "2027-02-01" }],
    })
  })

  it("is made anew when more is ordered", () => {
    const before = { ...on("2027-02-01"), quantity: 5 }
    const after = { ...on("2027-03-01"), quantity: 7, open_quantity: 7, outstanding_quantity: 7 }
    expect(change(before, after)).toMatchObject({
      delayed_from: null,
      entries: [{ what: "opened", promised_on: "2027-03-01" }, { what: "promised" }],
    })
  })
})
