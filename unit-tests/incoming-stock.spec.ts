import { datedParts } from "../src/admin/lib/dated-parts"
import { foundItems } from "../src/admin/lib/found-items"
import {
  createBodyOf,
  draftOfIncoming,
  EMPTY_INCOMING,
  incomingProblems,
  isChanged,
  onlyLocationOf,
  updateBodyOf,
} from "../src/admin/lib/incoming-draft"
import { incomingQuery, isNarrowed, shownFilters, storedFilters } from "../src/admin/lib/incoming-filters"
import { orderedOf, orderList, proposedText } from "../src/admin/lib/order-list"
import { quantityOf, quantityProblem, readingsOf } from "../src/admin/lib/quantity-text"
import { onceOnly, openQuantity, receiptProblem } from "../src/admin/lib/receipt"
import type { BackorderedProduct, IncomingStock } from "../src/api/contracts"

const TODAY = "2027-03-31"

const aDelivery = (fields: Partial<IncomingStock> = {}): IncomingStock => ({
  id: "incoming",
  inventory_item_id: "item",
  location_id: "here",
  quantity: 10,
  received_quantity: 0,
  promised_quantity: 0,
  expected_on: "2027-04-10",
  reference: null,
  note: null,
  status: "expected",
  late: false,
  item_title: "Kettle",
  product_title: null,
  sku: "KETTLE",
  location_name: "Here",
  created_at: "2027-03-01T00:00:00.000Z",
  updated_at: "2027-03-01T00:00:00.000Z",
  ...fields,
})

describe("the quantity of a delivery", () => {
  it.each([
    ["3", 3],
    [" 2.5 ", 2.5],
    ["2,5", 2.5],
    ["0.125", 0.125],
  ])("%j is %d", (text, quantity) => {
    expect(quantityProblem(text)).toBeUndefined()
    expect(quantityOf(text)).toBe(quantity)
  })

  it.each(["", "0", "-1", "three", "1e3", "1.2.3"])("%j is none", (text) => {
    expect(quantityProblem(text)).toBe("not_a_quantity")
  })

  it("that could be a thousand or a decimal is asked about, and both answers are understood", () => {
    expect(quantityProblem("1.250")).toBe("quantity_ambiguous")
    const readings = readingsOf("1,250")
    expect(Object.values(readings).map(quantityProblem)).toEqual([undefined, undefined])
    expect([quantityOf(readings.whole), quantityOf(readings.decimal)]).toEqual([1250, 1.25])
  })

  it("has an end", () => {
    expect(quantityProblem("1000000000001")).toBe("quantity_too_large")
  })
})

describe("the list of what is on its way", () => {
  it("shows what is expected until somebody says otherwise", () => {
    expect(shownFilters({})).toEqual({ status: "expected" })
    expect(shownFilters({ late: "true" })).toEqual({ status: "expected", late: "true" })
    expect(isNarrowed(shownFilters({}))).toBe(false)
  })

  it("shows everything when the filter is taken away, and the address remembers it", () => {
    const stored = storedFilters({})
    expect(stored).toEqual({ status: "all" })
    expect(shownFilters(stored as Record<string, string>)).toEqual({})
    expect(incomingQuery({})).toEqual({})
  })

  it("does not ask the server for a status that there is not", () => {
    expect(incomingQuery({ status: "lost", late: "true" })).toEqual({ late: "true" })
  })
})

describe("the form of a delivery", () => {
  const filled = {
    item: { id: "item", title: "Kettle", sku: "KETTLE" },
    location_id: "here",
    quantity: "2,5",
    expected_on: "2027-04-01",
    reference: " PO-1 ",
    note: " ",
  }

  it("says of each field what is missing", () => {
    expect(Object.keys(incomingProblems(EMPTY_INCOMING, null, TODAY))).toEqual([
      "item",
      "location_id",
      "quantity",
      "expected_on",
    ])
  })

  it("creates what is entered", () => {
    expect(incomingProblems(filled, null, TODAY)).toEqual({})
    expect(createBodyOf(filled)).toEqual({
      inventory_item_id: "item",
      location_id: "here",
      quantity: 2.5,
      expected_on: "2027-04-01",
      reference: "PO-1",
      note: null,
    })
  })

  it("saves only what is changed, and leaves alone a day that has passed since", () => {
    const row = aDelivery({ expected_on: "2027-03-01", received_quantity: 4 })
    const before = draftOfIncoming(row)
    expect(isChanged(before, before)).toBe(false)
    const draft = { ...before, note: "Called." }
    expect(incomingProblems(draft, row, TODAY)).toEqual({})
    expect(updateBodyOf(before, draft)).toEqual({ note: "Called." })
    expect(incomingProblems({ ...draft, expected_on: "2027-03-02" }, row, TODAY)).toEqual({
      expected_on: { code: "date_passed" },
    })
    expect(incomingProblems({ ...draft, quantity: "3" }, row, TODAY)).toEqual({
      quantity: { code: "below_received", limit: 4 },
    })
  })

  it("receives no more than is still to come, and every receipt has a word of its own", () => {
    const row = aDelivery({ received_quantity: 4 })
    expect(openQuantity(row)).toBe(6)
    expect(receiptProblem("6", 6)).toBeUndefined()
    expect(receiptProblem("6.5", 6)).toEqual({ code: "above_open", limit: 6 })
    expect(openQuantity({ ...row, status: "canceled" })).toBe(0)
    expect(onceOnly()).toMatch(/^[0-9a-f]{32}$/)
    expect(onceOnly()).not.toBe(onceOnly())
  })
})

describe("the items that a search finds", () => {
  const litre = { id: "item", title: "1 litre", sku: "KETTLE", location_levels: [{ location_id: "hamburg" }] }
  const sold = (...titles: string[]) => titles.map((title) => ({ product: { title } }))
  const named = { id: "item", title: "Kettle / 1 litre", sku: "KETTLE", location_ids: ["hamburg"] }

  it("are each there once, by whichever name they are found, with their product", () => {
    const kettle = { product: { title: "Kettle" }, inventory_items: [{ inventory: litre }] }
    expect(foundItems([{ ...litre, variants: sold("Kettle") }], [kettle])).toEqual([named])
    expect(foundItems([], [kettle, kettle])).toEqual([named])
    const set = { ...kettle, product: { title: "Gift Set" } }
    expect(foundItems([], [kettle, set])).toMatchObject([{ title: "Kettle, Gift Set / 1 litre" }])
  })

  it("name two products at most, and none that is their own name", () => {
    const [part] = foundItems([{ ...litre, variants: sold("A", "B", "C") }], [])
    expect(part.title).toBe("A, B, … / 1 litre")
    expect(foundItems([{ ...litre, variants: sold("1 litre") }], [])[0].title).toBe("1 litre")
    expect(foundItems([{ id: "bare" }], [{ inventory_items: [null] }])).toEqual([
      { id: "bare", title: "bare", sku: null, location_ids: [] },
    ])
  })

  it("go where their only stock is, unless there is a choice", () => {
    expect(onlyLocationOf(named)).toBe("hamburg")
    expect(onlyLocationOf({ ...named, location_ids: ["hamburg", "lyon"] })).toBe("")
    expect([onlyLocationOf({ ...named, location_ids: undefined }), onlyLocationOf(null)]).toEqual(["", ""])
  })
})

describe("what to order for waiting orders", () => {
  const aRow = (fields: Partial<BackorderedProduct>): BackorderedProduct => ({
    variant_id: "kettle",
    product_id: "product",
    product_title: "Kettle",
    variant_title: null,
    sku: null,
    thumbnail: null,
    required_quantity: 5,
    stocked_quantity: 0,
    free_quantity: 0,
    incoming_quantity: 0,
    incoming_on: null,
    to_buy_quantity: 5,
    orders_count: 1,
    oldest_ordered_at: "2027-03-01T00:00:00.000Z",
    expected_on: null,
    max_quantity: null,
    remaining_quantity: null,
    locations: [
      { location_id: "here", name: "Here", required_quantity: 3 },
      { location_id: "there", name: "There", required_quantity: 2 },
    ],
    missing_parts: [],
    ...fields,
  })
  const item = { id: "item", title: "Kettle", sku: "KETTLE" }
  const parts = new Map([["kettle", [item]]])
  const needs = ({ lines }: ReturnType<typeof orderList>) =>
    lines.map(({ item: { id }, location_id, needed, coming }) => [id, location_id, needed, coming])

  it("is what each location lacks, but for what lies free elsewhere", () => {
    const list = orderList([aRow({ to_buy_quantity: 4 })], parts, [])
    expect(needs(list)).toEqual([
      ["item", "here", 3, 0],
      ["item", "there", 1, 0],
    ])
    expect(list.isComplete).toBe(true)
  })

  it("is less by what is on its way to there", () => {
    const coming = [aDelivery({ quantity: 4, received_quantity: 2 }), aDelivery({ quantity: 2, location_id: "there" })]
    const { lines } = orderList([aRow({ incoming_quantity: 4, to_buy_quantity: 1 })], parts, coming)
    expect(lines.map(proposedText)).toEqual(["1"])
    expect(lines).toMatchObject([{ location_id: "here", needed: 1, coming: 2 }])
  })

  it("can be more of what is on its way already, but of a kit nobody knows of which part", () => {
    const row = aRow({ incoming_quantity: 5, to_buy_quantity: 0 })
    const coming = [aDelivery({ quantity: 5 })]
    expect(needs(orderList([row], parts, coming))).toEqual([["item", "here", 0, 5]])
    const glass = { id: "glass", title: "Glass", sku: "GLASS" }
    expect(needs(orderList([row], new Map([["kettle", [item, glass]]]), coming))).toEqual([])
  })

  it("counts what is on its way once for all variants that are one of the item", () => {
    const made = new Map(["blue", "red"].map((id) => [id, [item]]))
    const row = (variant_id: string, required_quantity: number) =>
      aRow({
        variant_id,
        required_quantity,
        to_buy_quantity: required_quantity,
        locations: [{ location_id: "here", name: "Here", required_quantity }],
      })
    const list = orderList([row("blue", 2), row("red", 3)], made, [aDelivery({ quantity: 2 })])
    expect(needs(list)).toEqual([["item", "here", 3, 2]])
  })

  it("are a kit's missing parts, each once for all kits that are made of it", () => {
    const kit = (variant_id: string) =>
      aRow({ variant_id, missing_parts: [{ inventory_item_id: "glass", sku: "GLASS", quantity: 7 }] })
    expect(needs(orderList([kit("one"), kit("two")], new Map(), []))).toEqual([["glass", "here", 7, 0]])
  })

  it("is not known of a variant without an inventory item, and that is said", () => {
    expect(orderList([aRow({})], new Map(), [])).toEqual({ lines: [], isComplete: false })
  })

  it("leaves out what is left empty", () => {
    const { lines } = orderList([aRow({})], parts, [])
    const texts = { [lines[0].key]: "2,5", [lines[1].key]: " " }
    expect(orderedOf(lines, texts, { expected_on: "2027-04-01", reference: "" })).toEqual([
      { inventory_item_id: "item", location_id: "here", quantity: 2.5, expected_on: "2027-04-01", reference: null },
    ])
  })
})

describe("what a line of an order gets and when", () => {
  const line = { outstanding_quantity: 3, parts: [], current_expected_on: "2027-04-10", expected_on: null }
  const part = (quantity: number, on: string | null, ...references: string[]) => ({
    quantity,
    on,
    references,
    is_estimate: false,
  })

  it.each([
    ["on several days", [part(2, "2027-04-02"), part(1, null)]],
    ["with a delivery that has a name", [part(3, "2027-04-10", "PO-1")]],
    ["on another day than the product", [part(3, "2027-04-02")]],
  ])("is told where it comes %s", (_when, parts) => {
    expect(datedParts({ ...line, parts })).toEqual(parts)
  })

  it.each([
    ["on the day that is told already", { parts: [part(3, "2027-04-10")] }],
    ["on no day", { parts: [part(3, null)] }],
    ["and nothing waits", { outstanding_quantity: 0, parts: [part(3, "2027-04-02", "PO-1")] }],
  ])("is not told where it comes %s", (_when, fields) => {
    expect(datedParts({ ...line, ...fields })).toEqual([])
  })
})
