import type { ReservedPart } from "../src/modules/backorder/domain/fill"
import { blockedLines, fulfillmentRefusal, type LineToFulfill } from "../src/modules/backorder/domain/fulfillment"

/** Eight units of a line, all of them reserved, with five on the shelf and nobody ahead. */
function aLine(over: Partial<LineToFulfill> = {}, part: Partial<ReservedPart> = {}): LineToFulfill {
  return {
    product_title: "Mug",
    variant_title: "Blue",
    ordered_at: new Date("2026-11-20T23:59:00Z"),
    quantity: 8,
    queued_quantity: 8,
    elsewhere: null,
    parts: [
      {
        inventory_item_id: "mug",
        location_id: "here",
        quantity: 8,
        ahead: 0,
        stocked: 5,
        line_reserved: 8,
        ...part,
      },
    ],
    ...over,
  }
}

describe("what of a line can ship", () => {
  it("is what stock covers of it", () => {
    expect(blockedLines([aLine()])).toMatchObject([{ can_ship: 5, waiting: 3 }])
    expect(blockedLines([aLine({ quantity: 6 })])).toMatchObject([{ can_ship: 5, waiting: 3 }])
    expect(blockedLines([aLine({ quantity: 5 })])).toEqual([])
  })

  it("is nothing while older orders take all, or more was shipped than was there", () => {
    expect(blockedLines([aLine({ quantity: 1 }, { ahead: 5 })])).toMatchObject([{ can_ship: 0, waiting: 8 }])
    expect(blockedLines([aLine({ quantity: 1 }, { stocked: -2 })])).toMatchObject([{ can_ship: 0, waiting: 8 }])
  })

  it("is core's matter when all is covered and more is asked for than is open", () => {
    expect(blockedLines([aLine({ quantity: 9 }, { stocked: 8 })])).toEqual([])
  })

  it("is as many kits as the scarcest part makes", () => {
    const bulbs = { ...aLine().parts[0], inventory_item_id: "bulb", quantity: 16, line_reserved: 16, stocked: 7 }
    expect(blockedLines([aLine({ parts: [aLine().parts[0], bulbs] })])).toMatchObject([{ can_ship: 3, waiting: 5 }])
  })
})

describe("the refusal", () => {
  it("says for every line how many can ship now, and how many wait since when", () => {
    const lines = [aLine({ quantity: 6 }), aLine({ variant_title: null }, { stocked: 7 })]
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
    const line = aLine({ elsewhere: "Cellar", quantity: 6, queued_quantity: 6 }, { quantity: 6, line_reserved: 6 })
    expect(fulfillmentRefusal(blockedLines([line]), "UTC")).toBe(
      'Cannot fulfill 6 of "Mug / Blue" from "Cellar": 5 can ship from there now.'
    )
  })
})
