import { allowanceOf as allowanceOfPosition, lower } from "../src/modules/backorder/domain/allowance"
import { waitingUnits as waitingIn, type CartLine } from "../src/modules/backorder/domain/cart-lines"
import {
  availableUnits,
  stockedUnits,
  type Place,
  type ProductLimit,
  type VariantParts,
} from "../src/modules/backorder/domain/units"

const place = (inventory_item_id: string, stocked: number, reserved: number, over: Partial<Place> = {}): Place => ({
  inventory_item_id,
  location_id: "here",
  in_channel: true,
  has_level: true,
  stocked,
  reserved,
  ...over,
})
const elsewhere = { location_id: "there", in_channel: false }
const variant = (id: string, parts: Record<string, number>, over: Partial<VariantParts> = {}): VariantParts => ({
  id,
  manage_inventory: true,
  allow_backorder: true,
  max_quantity: null,
  parts: Object.entries(parts).map(([inventory_item_id, required_quantity]) => ({
    inventory_item_id,
    required_quantity,
    sold_in_parts: false,
  })),
  ...over,
})
/** The same of which somebody has reserved a part of a unit. */
const inParts = (whole: VariantParts): VariantParts => ({
  ...whole,
  parts: whole.parts.map((part) => ({ ...part, sold_in_parts: true })),
})
const allowanceOf = (limit: ProductLimit, variants: VariantParts[], places: Place[]) =>
  allowanceOfPosition({ limit, variants, places })
const waitingUnits = (lines: CartLine[], variants: VariantParts[], places: Place[]) =>
  waitingIn(lines, new Map([["product", { limit: null, variants, places }]]))
const on = (max_quantity: number | null) => ({ enabled: true, max_quantity })

describe("what may still be backordered", () => {
  it("is the maximum while stock lasts, and less by what is short", () => {
    expect(allowanceOf(on(5), [variant("v", { i: 1 })], [place("i", 10, 4)]).remaining).toBe(5)
    expect(allowanceOf(on(5), [variant("v", { i: 1 })], [place("i", 10, 12)]).remaining).toBe(3)
  })

  it("is never below zero, unlimited without a maximum, and nothing with a maximum of 0", () => {
    expect(allowanceOf(on(5), [variant("v", { i: 1 })], [place("i", 0, 9)]).remaining).toBe(0)
    expect(allowanceOf(on(null), [variant("v", { i: 1 })], [place("i", 0, 9)]).remaining).toBeNull()
    expect(allowanceOf(on(0), [variant("v", { i: 1 })], [place("i", 3, 0)])).toMatchObject({
      remaining: 0,
      variants: [{ available: false, in_stock: 3 }],
    })
  })

  it("nets the locations of the channel, and adds what is short at each location outside it", () => {
    const here = [place("i", 5, 0), place("i", 0, 3, { location_id: "cellar" })]
    expect(allowanceOf(on(5), [variant("v", { i: 1 })], here).remaining).toBe(5)
    const outside = [...here, place("i", 0, 2, elsewhere), place("i", 9, 0, { ...elsewhere, location_id: "far" })]
    expect(allowanceOf(on(5), [variant("v", { i: 1 })], outside).remaining).toBe(3)
  })

  it("counts whole units where whole units are sold: 0.9 short of 0.25 each are four units", () => {
    expect(allowanceOf(on(10), [variant("v", { i: 0.25 })], [place("i", 1.1, 2)])).toMatchObject({
      short: 4,
      remaining: 6,
    })
  })

  it("counts parts exactly where parts are sold, and adds them up as decimals", () => {
    const cloth = inParts(variant("v", { i: 1 }))
    expect(allowanceOf(on(10), [cloth], [place("i", 1, 2.5)])).toMatchObject({ short: 1.5, remaining: 8.5 })
    const places = ["a", "b", "c"].map((location_id) => place("i", 0, 0.1, { location_id }))
    expect(allowanceOf(on(1), [cloth], places)).toMatchObject({ short: 0.3, remaining: 0.7 })
  })

  it("counts nothing for an item of which a unit takes nothing", () => {
    const gift = variant("v", { i: 1, card: 0 })
    expect(allowanceOf(on(5), [gift], [place("i", 2, 0), place("card", 0, 3)])).toMatchObject({
      short: 0,
      variants: [{ in_stock: 2 }],
    })
    expect(allowanceOf(on(5), [variant("v", { card: 0 })], [place("card", 0, 3)])).toMatchObject({
      short: 0,
      variants: [{ in_stock: null, available: false }],
    })
  })

  it("counts whole kits, by the scarcest part", () => {
    const kit = variant("kit", { base: 1, bulb: 2 })
    expect(allowanceOf(on(5), [kit], [place("base", 0, 1), place("bulb", 0, 5)])).toMatchObject({
      short: 3,
      remaining: 2,
    })
  })

  it("counts a short unit once when two variants are made of the same item", () => {
    const variants = [variant("single", { i: 1 }), variant("gift", { i: 1 })]
    expect(allowanceOf(on(5), variants, [place("i", 0, 3)])).toMatchObject({ short: 3, remaining: 2 })
  })

  it("sees what a part of its own explains before what is shared", () => {
    const variants = [variant("one", { a: 1, shared: 1 }), variant("two", { shared: 1, c: 1 })]
    const places = [place("a", 0, 3), place("shared", 0, 5), place("c", 0, 2)]
    expect(allowanceOf(on(9), variants, places).short).toBe(5)
  })

  it("has a second ceiling at a variant's own limit", () => {
    const variants = [variant("v", { i: 1 }, { max_quantity: 2 }), variant("w", { j: 1 })]
    const places = [place("i", 0, 1), place("j", 0, 3)]
    expect(allowanceOf(on(9), variants, places)).toMatchObject({
      remaining: 5,
      variants: [
        { id: "v", remaining: 1 },
        { id: "w", remaining: 5 },
      ],
    })
  })

  it.each([
    ["the product is switched off", { enabled: false, max_quantity: 5 }, variant("v", { i: 1 }), [place("i", 0, 0)]],
    ["the variant is switched off", on(5), variant("v", { i: 1 }, { allow_backorder: false }), [place("i", 0, 0)]],
    ["nobody counts its stock", on(5), variant("v", {}, { manage_inventory: false }), []],
    ["the channel has no level of it", on(5), variant("v", { i: 1 }), [place("i", 0, 0, elsewhere)]],
    ["only a reservation is left there", on(5), variant("v", { i: 1 }), [place("i", 0, 1, { has_level: false })]],
  ])("is not available when %s", (_, product, one, places) => {
    expect(allowanceOf(product, [one], places).variants[0].available).toBe(false)
  })
})

describe("the lower of two limits", () => {
  it("treats null as no limit", () => {
    expect([lower(null, null), lower(3, null), lower(null, 4), lower(3, 4)]).toEqual([null, 3, 4, 3])
  })
})

describe("the lines of a cart", () => {
  const line = (id: string, variant_id: string, quantity: number) => ({ id, variant_id, quantity })

  it("share the stock: what an earlier line takes is gone for a later one", () => {
    const waiting = waitingUnits([line("1", "v", 2), line("2", "v", 2)], [variant("v", { i: 1 })], [place("i", 3, 0)])
    expect([...waiting]).toEqual([
      ["1", 0],
      ["2", 1],
    ])
  })

  it("share the parts of kits", () => {
    const variants = [variant("kit", { bulb: 2 }), variant("bulb", { bulb: 1 })]
    const waiting = waitingUnits([line("1", "kit", 2), line("2", "bulb", 2)], variants, [place("bulb", 3, 0)])
    expect([...waiting]).toEqual([
      ["1", 1],
      ["2", 1],
    ])
  })

  it("wait for whole units where they order whole units, and for what is missing where they order parts", () => {
    const glass = [variant("v", { i: 0.25 })]
    expect(waitingUnits([line("1", "v", 8)], glass, [place("i", 1.1, 0)]).get("1")).toBe(4)
    const cloth = [variant("v", { i: 1 })]
    expect(waitingUnits([line("1", "v", 2.5)], cloth, [place("i", 1, 0)]).get("1")).toBe(1.5)
    expect(waitingUnits([line("1", "v", 3)], cloth, [place("i", 2.5, 0)]).get("1")).toBe(1)
    expect(waitingUnits([line("1", "v", 0.3)], cloth, [place("i", 0.1, 0)]).get("1")).toBe(0.2)
  })

  it("do not wait for an item of which they take nothing", () => {
    const variants = [variant("v", { i: 1, card: 0 }), variant("free", { card: 0 })]
    const waiting = waitingUnits([line("1", "v", 2), line("2", "free", 2)], variants, [place("i", 1, 0)])
    expect([...waiting.values()]).toEqual([1, 0])
  })

  it("do not wait when nobody counts the stock, and wait whole when others reserved it all", () => {
    const variants = [variant("free", {}, { manage_inventory: false }), variant("v", { i: 1 })]
    const waiting = waitingUnits([line("1", "free", 9), line("2", "v", 2)], variants, [place("i", 3, 8)])
    expect([...waiting]).toEqual([
      ["1", 0],
      ["2", 2],
    ])
  })
})

describe("what lies there of a variant", () => {
  it("is told in parts where a unit is its item, and in whole units otherwise", () => {
    expect(stockedUnits(variant("v", { i: 1 }), [place("i", 2.5, 0)])).toBe(2.5)
    expect(stockedUnits(variant("v", { i: 0.25 }), [place("i", 1.1, 0)])).toBe(4)
    expect(stockedUnits(variant("v", { i: 2 }), [place("i", 7, 0)])).toBe(3)
    expect(availableUnits(variant("v", { i: 1 }), [place("i", 0.3, 0.1)])).toBe(0.2)
  })
})
