import { allowanceOf } from "../src/modules/backorder/domain/allowance"
import { shortLines } from "../src/modules/backorder/domain/checkout"
import { comingUnits, firstComing, linesOverTime, partsOf, stagesOf } from "../src/modules/backorder/domain/outlook"
import type { Delivery, Place, Positions, VariantParts } from "../src/modules/backorder/domain/units"

const TODAY = "2027-03-10"

const variant = (id: string, takes: Record<string, number>): VariantParts => ({
  id,
  manage_inventory: true,
  allow_backorder: true,
  max_quantity: null,
  parts: Object.entries(takes).map(([inventory_item_id, required_quantity]) => ({
    inventory_item_id,
    required_quantity,
    sold_in_parts: false,
  })),
})
const place = (item: string, stocked: number, reserved: number, ...incoming: Delivery[]): Place => ({
  inventory_item_id: item,
  location_id: "here",
  in_channel: true,
  has_level: true,
  stocked,
  reserved,
  incoming,
})
const comes = (quantity: number, on: string): Delivery => ({ quantity, on })

describe("what nobody has been promised", () => {
  it("is what deliveries bring beyond what is reserved, the soonest first", () => {
    const places = [place("i", 1, 3, comes(4, "2027-03-20"), comes(1, "2027-03-12"))]
    expect(comingUnits(variant("v", { i: 1 }), stagesOf(places, TODAY))).toEqual([{ quantity: 3, on: "2027-03-20" }])
  })

  it("leaves out what is there already", () => {
    const places = [place("i", 2, 0, comes(3, "2027-03-12"))]
    expect(comingUnits(variant("v", { i: 1 }), stagesOf(places, TODAY))).toEqual([{ quantity: 3, on: "2027-03-12" }])
  })

  it("comes together where two deliveries come on one day, and is expected today until the day is over", () => {
    const places = [place("i", 0, 0, comes(1, TODAY), comes(2, TODAY))]
    expect(comingUnits(variant("v", { i: 1 }), stagesOf(places, TODAY))).toEqual([{ quantity: 3, on: TODAY }])
  })

  it("is nothing of a delivery whose day has passed, nor of one to a place that does not serve the channel", () => {
    const elsewhere = { ...place("i", 0, 0, comes(9, "2027-03-20")), location_id: "there", in_channel: false }
    expect(firstComing({ variants: [variant("v", { i: 1 })], places: [elsewhere] }, TODAY)).toBeNull()
    const late = place("i", 0, 0, comes(9, "2027-03-09"))
    expect(firstComing({ variants: [variant("v", { i: 1 })], places: [late] }, TODAY)).toBeNull()
  })

  it("is as many kits as the scarcest part makes, when that is there", () => {
    const kit = variant("kit", { base: 1, bulb: 2 })
    const places = [place("base", 5, 0), place("bulb", 1, 0, comes(2, "2027-03-12"), comes(3, "2027-03-15"))]
    expect(comingUnits(kit, stagesOf(places, TODAY))).toEqual([
      { quantity: 1, on: "2027-03-12" },
      { quantity: 2, on: "2027-03-15" },
    ])
  })

  it("counts whole units only", () => {
    const glass = variant("glass", { i: 0.25 })
    expect(comingUnits(glass, stagesOf([place("i", 0, 0, comes(1.1, "2027-03-12"))], TODAY))).toEqual([
      { quantity: 4, on: "2027-03-12" },
    ])
  })
})

describe("the lines of a cart over time", () => {
  it("share what comes: what an earlier line takes is gone for a later one", () => {
    const variants = new Map([variant("one", { i: 1 }), variant("two", { i: 2 })].map((each) => [each.id, each]))
    const stages = stagesOf([place("i", 1, 0, comes(2, "2027-03-12"), comes(3, "2027-03-15"))], TODAY)
    const lines = [
      { id: "a", variant_id: "one", quantity: 2 },
      { id: "b", variant_id: "two", quantity: 2 },
    ]
    const overTime = linesOverTime(lines, variants, stages)
    expect(overTime.get("a")).toEqual([1, 2, 2])
    expect(overTime.get("b")).toEqual([0, 0, 2])
    expect(partsOf(stages, overTime.get("b") ?? [])).toEqual([{ quantity: 2, on: "2027-03-15" }])
  })

  it("of parts of a unit get parts of it", () => {
    const cloth = new Map([["cloth", variant("cloth", { i: 1 })]])
    const stages = stagesOf([place("i", 0.5, 0, comes(1, "2027-03-12"))], TODAY)
    expect(linesOverTime([{ id: "a", variant_id: "cloth", quantity: 1.25 }], cloth, stages).get("a")).toEqual([
      0.5, 1.25,
    ])
  })
})

describe("a product limited to what is on its way", () => {
  const limit = { enabled: true, max_quantity: null, limit_to_incoming: true }
  const line = (id: string, variant_id: string, quantity: number) => ({
    id,
    line_item_id: id,
    variant_id,
    quantity,
    product_title: "P",
    variant_title: null,
  })
  const shortOf = (positions: Positions, ...lines: ReturnType<typeof line>[]) =>
    shortLines(lines, positions, [...positions.keys()]).map(({ line: { id }, in_stock, available }) => [
      id,
      in_stock,
      available,
    ])

  it("has as much room as what comes is more than what is reserved, be it late", () => {
    const variants = [variant("v", { i: 1 })]
    const places = [place("i", 1, 3, comes(3, "2027-03-01"), comes(1, "2027-03-20"))]
    expect(allowanceOf({ limit, variants, places }).variants).toMatchObject([{ remaining: 2, available: true }])
    expect(allowanceOf({ limit, variants, places: [place("i", 1, 3)] }).variants).toMatchObject([
      { remaining: 0, available: false },
    ])
  })

  it("has no more room than its maximum leaves", () => {
    const places = [place("i", 0, 1, comes(9, "2027-03-20"))]
    const product = { limit: { ...limit, max_quantity: 3 }, variants: [variant("v", { i: 1 })], places }
    expect(allowanceOf(product).variants).toMatchObject([{ remaining: 2 }])
  })

  it("refuses the line that takes more than earlier lines have left, also of another variant of the same item", () => {
    const variants = [variant("one", { i: 1 }), variant("pair", { i: 2 })]
    const positions = new Map([["p", { limit, variants, places: [place("i", 1, 0, comes(4, "2027-03-20"))] }]])
    expect(shortOf(positions, line("a", "one", 2), line("b", "pair", 2))).toEqual([["b", 0, 1]])
    expect(shortOf(positions, line("a", "one", 3), line("b", "pair", 1))).toEqual([])
  })
})
