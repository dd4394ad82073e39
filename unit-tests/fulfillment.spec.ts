import {
  blockedLines,
  fulfillmentRefusal,
  readyUnits,
  type LineToFulfill,
} from "../src/modules/backorder/domain/fulfillment"

/** Eight units of a line, all of them reserved, of which three wait. */
function aLine(over: Partial<LineToFulfill> = {}): LineToFulfill {
  return {
    product_title: "Mug",
    variant_title: "Blue",
    ordered_at: new Date("2026-11-20T23:59:00Z"),
    quantity: 8,
    held_quantity: 8,
    waiting_quantity: 3,
    elsewhere: null,
    reserved_at: null,
    inventory_item_ids: ["mug"],
    ...over,
  }
}

describe("what of a line can ship", () => {
  it("is what is reserved for it and does not wait", () => {
    expect(blockedLines([aLine()])).toMatchObject([{ can_ship: 5, waiting_quantity: 3 }])
    expect(blockedLines([aLine({ quantity: 6 })])).toMatchObject([{ can_ship: 5, waiting_quantity: 3 }])
    expect(blockedLines([aLine({ quantity: 5 })])).toEqual([])
  })

  it("is nothing while all of it waits", () => {
    expect(blockedLines([aLine({ quantity: 1, waiting_quantity: 8 })])).toMatchObject([{ can_ship: 0 }])
  })

  it("is counted in parts of units where parts are sold", () => {
    const cloth = { held_quantity: 2.5, waiting_quantity: 0.7 }
    expect(blockedLines([aLine({ ...cloth, quantity: 1.8 })])).toEqual([])
    expect(blockedLines([aLine({ ...cloth, quantity: 1.9 })])).toMatchObject([{ can_ship: 1.8 }])
  })

  it("is core's matter when all is covered and more is asked for than is open", () => {
    expect(blockedLines([aLine({ quantity: 9, waiting_quantity: 0 })])).toEqual([])
  })
})

describe("what of an open line may be fulfilled now", () => {
  it("is as much as the guard lets through", () => {
    const line = aLine()
    expect(readyUnits(8, line)).toBe(5)
    expect(blockedLines([aLine({ quantity: readyUnits(8, line) })])).toEqual([])
    expect(blockedLines([aLine({ quantity: readyUnits(8, line) + 1 })])).toHaveLength(1)
  })

  it("is all that is open while none of it waits, even where less is reserved", () => {
    expect(readyUnits(8, { held_quantity: 3, waiting_quantity: 0 })).toBe(8)
    expect(readyUnits(8)).toBe(8)
  })

  it("is never more than is open", () => {
    expect(readyUnits(2, { held_quantity: 8, waiting_quantity: 3 })).toBe(2)
  })
})

describe("the refusal", () => {
  it("says for every line how many can ship now, and how many wait since when", () => {
    const lines = [aLine({ quantity: 6 }), aLine({ variant_title: null, waiting_quantity: 1 })]
    expect(fulfillmentRefusal(blockedLines(lines), "UTC")).toBe(
      'Cannot fulfill 6 of "Mug / Blue": 5 can ship now, 3 have been waiting for stock since 2026-11-20. ' +
        'Cannot fulfill 8 of "Mug": 7 can ship now, 1 has been waiting for stock since 2026-11-20.'
    )
  })

  it("counts the day where the shop is", () => {
    const refusal = fulfillmentRefusal(blockedLines([aLine({ quantity: 6 })]), "Asia/Tokyo")
    expect(refusal).toContain("since 2026-11-21.")
  })

  it("names the location when the units are reserved at another", () => {
    const line = aLine({
      elsewhere: "Cellar",
      reserved_at: "Attic",
      quantity: 6,
      held_quantity: 6,
      waiting_quantity: 1,
    })
    expect(fulfillmentRefusal(blockedLines([line]), "UTC")).toBe(
      'Cannot fulfill 6 of "Mug / Blue" from "Cellar": 5 can ship from there now. It is reserved at "Attic".'
    )
  })
})
