import type { Place, ProductLimit, VariantParts } from "../src/modules/backorder/domain/units"
import { refusalOf, shortLines, type WantedLine } from "../src/modules/backorder/domain/checkout"

const stock = (inventory_item_id: string, stocked: number, reserved = 0): Place => ({
  inventory_item_id,
  location_id: "here",
  in_channel: true,
  has_level: true,
  stocked,
  reserved,
})
const variant = (id: string, item: string, over: Partial<VariantParts> = {}): VariantParts => ({
  id,
  manage_inventory: true,
  allow_backorder: true,
  max_quantity: null,
  parts: [{ inventory_item_id: item, required_quantity: 1, sold_in_parts: false }],
  ...over,
})
const line = (id: string, variant_id: string, quantity: number): WantedLine => ({
  id,
  line_item_id: id,
  variant_id,
  quantity,
  product_title: "Shirt",
  variant_title: variant_id,
})
const short = (max_quantity: number | null, variants: VariantParts[], places: Place[], lines: WantedLine[]) =>
  refusedOf({ enabled: true, max_quantity }, variants, places, lines)
const refusedOf = (limit: ProductLimit, variants: VariantParts[], places: Place[], lines: WantedLine[]) =>
  shortLines(lines, new Map([["shirt", { limit, variants, places }]]), ["shirt"]).map(
    ({ line: { id }, in_stock, available }) => [id, in_stock, available]
  )

describe("the lines of a cart that go past the maximum", () => {
  const [small, medium] = [variant("S", "s"), variant("M", "m")]

  it("are none while stock and allowance last, to the last unit", () => {
    expect(short(2, [small], [stock("s", 3)], [line("1", "S", 5)])).toEqual([])
    expect(short(2, [small], [stock("s", 3)], [line("1", "S", 6)])).toEqual([["1", 3, 2]])
  })

  it("share the product's allowance: the first takes its part, the second is short", () => {
    const lines = [line("1", "S", 2), line("2", "M", 1)]
    expect(short(2, [small, medium], [stock("s", 0), stock("m", 0)], lines)).toEqual([["2", 0, 0]])
  })

  it("share the stock of one variant on two lines", () => {
    expect(short(0, [small], [stock("s", 3)], [line("1", "S", 2), line("2", "S", 2)])).toEqual([["2", 1, 0]])
  })

  it("count parts of units exactly against the maximum", () => {
    const cloth = [variant("S", "s")]
    expect(short(2, cloth, [stock("s", 1)], [line("1", "S", 1.5), line("2", "S", 1.5)])).toEqual([])
    expect(short(2, cloth, [stock("s", 1)], [line("1", "S", 1.5), line("2", "S", 1.6)])).toEqual([["2", 0, 1.5]])
  })

  it("are held by a variant's own limit", () => {
    const limited = variant("S", "s", { max_quantity: 1 })
    const lines = [line("1", "S", 1), line("2", "S", 1)]
    expect(short(9, [limited], [stock("s", 0)], lines)).toEqual([["2", 0, 0]])
    expect(short(null, [limited], [stock("s", 0)], lines)).toEqual([["2", 0, 0]])
  })

  it("do not count what stock covers, even where more is outstanding than the maximum allows", () => {
    const places = [stock("s", 0, 9), stock("m", 3)]
    expect(short(2, [small, medium], places, [line("1", "M", 3)])).toEqual([])
    expect(short(2, [small, medium], places, [line("1", "M", 4)])).toEqual([["1", 3, 0]])
  })

  it("have nothing on backorder where core does not allow it, and all of the stock", () => {
    const off = variant("S", "s", { allow_backorder: false })
    expect(short(2, [off], [stock("s", 1)], [line("1", "S", 2)])).toEqual([["1", 1, 0]])
    expect(short(2, [off], [stock("s", 1)], [line("1", "S", 1)])).toEqual([])
  })

  it("are without a ceiling where the product is switched off and the merchant allows backorders in core", () => {
    const own = variant("S", "s", { max_quantity: 1 })
    const off = { enabled: false, max_quantity: 2 }
    expect(refusedOf(off, [own], [stock("s", 0)], [line("1", "S", 9)])).toEqual([])
  })
})

describe("the refusal", () => {
  it("names every short line with both numbers, for people and for programs", () => {
    const refused = [
      { line: line("1", "M", 5), in_stock: 1, available: 2 },
      { line: { ...line("2", "S", 2.5), line_item_id: null, variant_title: null }, in_stock: 0, available: 0.5 },
    ]
    expect(refusalOf(refused)).toEqual({
      message:
        'Cannot order 5 of "Shirt / M": 1 in stock and 2 available for backorder. ' +
        'Cannot order 2.5 of "Shirt": 0 in stock and 0.5 available for backorder.',
      details: [
        { variant_id: "M", line_item_id: "1", requested: 5, in_stock: 1, available_for_backorder: 2 },
        { variant_id: "S", line_item_id: null, requested: 2.5, in_stock: 0, available_for_backorder: 0.5 },
      ],
    })
  })
})
