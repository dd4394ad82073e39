import type { EntryWhat } from "../src/modules/backorder/domain/codes"
import { noticeOf, timesOpened, type NoticeBackorder, type NoticeLine } from "../src/modules/backorder/domain/notice"

const history = (...entries: [minute: number, what: EntryWhat, quantity: number][]) =>
  entries.map(([minute, what, quantity]) => ({
    what,
    quantity,
    happened_at: new Date(Date.UTC(2027, 0, 1, 0, minute)),
  }))

const line = (over: Partial<NoticeLine> = {}): NoticeLine => ({
  product_id: "mug",
  variant_id: "blue",
  product_title: "Mug",
  variant_title: "Blue",
  sku: "MUG-BLUE",
  thumbnail: null,
  quantity: 3,
  backordered_quantity: 2,
  outstanding_quantity: 2,
  promo: "Soon",
  expected_on: "2027-03-31",
  entries: history([0, "opened", 2]),
  ...over,
})
const filled = { outstanding_quantity: 0, entries: history([0, "opened", 2], [1, "filled", 2]) }
const backorder = (...lines: NoticeLine[]): NoticeBackorder => ({
  id: "bo",
  order_id: "order",
  display_id: 7,
  custom_display_id: null,
  locale: "de-DE",
  lines,
})
const titles = (notice: ReturnType<typeof noticeOf>) => notice?.data.lines.map(({ product_title }) => product_title)

describe("what the customer is told", () => {
  it("when an order begins to wait, is which lines wait, without their history", () => {
    const { entries: _history, ...told } = line()
    expect(noticeOf("opened", backorder(line(), line({ product_title: "Tee", ...filled })))).toEqual({
      key: "backorder.opened:bo:1",
      data: { order_id: "order", display_id: 7, custom_display_id: null, locale: "de-DE", lines: [told] },
    })
  })

  it("when all has come, is which lines waited", () => {
    const cup = line({
      product_title: "Cup",
      outstanding_quantity: 0,
      entries: history([0, "opened", 2], [1, "reduced", 2]),
    })
    expect(titles(noticeOf("filled", backorder(line(filled), cup)))).toEqual(["Mug"])
  })

  it("when a product comes later, is the new date, of its own lines alone", () => {
    const delay = { product_id: "mug", expected_on: "2027-05-01", previous_expected_on: "2027-03-31" }
    const notice = noticeOf("delayed", backorder(line(), line({ product_id: "tee", product_title: "Tee" })), delay)
    expect(notice).toMatchObject({
      key: "backorder.delayed:bo:mug:2027-03-31:2027-05-01",
      data: {
        lines: [{ product_title: "Mug", expected_on: "2027-05-01" }],
        expected_on: "2027-05-01",
        previous_expected_on: "2027-03-31",
      },
    })
  })

  it("is nothing when it is no news any more", () => {
    expect(noticeOf("opened", backorder(line(filled)))).toBeNull()
    expect(noticeOf("filled", backorder(line(filled), line()))).toBeNull()
    const shipped = { outstanding_quantity: 0, entries: history([0, "opened", 2], [1, "fulfilled", 2]) }
    expect(noticeOf("filled", backorder(line(shipped)))).toBeNull()
  })
})

describe("how many times an order has begun to wait", () => {
  it.each<[string, NoticeLine["entries"][], number]>([
    ["once, when it does", [history([0, "opened", 2])], 1],
    ["once, when two lines begin one after the other", [history([0, "opened", 2]), history([1, "opened", 1])], 1],
    ["once, when it waits for one more", [history([0, "opened", 2], [1, "reopened", 1])], 1],
    ["twice, when it was filled in between", [history([0, "opened", 2], [1, "filled", 2], [2, "reopened", 1])], 2],
    [
      "once, when units move between its lines",
      [history([0, "opened", 1], [1, "filled", 1]), history([1, "opened", 1])],
      1,
    ],
  ])("is %s", (_, entries, times) => {
    expect(timesOpened({ lines: entries.map((ofLine) => line({ entries: ofLine })) })).toBe(times)
  })
})
