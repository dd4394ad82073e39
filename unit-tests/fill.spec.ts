import fc from "fast-check"
import { outstandingOf, shortOf, type ReservedPart } from "../src/modules/backorder/domain/fill"

const part = (over: Partial<ReservedPart>): ReservedPart => ({
  inventory_item_id: "item",
  location_id: "here",
  quantity: 1,
  ahead: 0,
  stocked: 0,
  line_reserved: 1,
  ...over,
})

describe("what stock does not cover of a reservation", () => {
  it.each([
    ["all of it without stock", { quantity: 5, ahead: 0, stocked: 0 }, 5],
    ["nothing when stock reaches it", { quantity: 5, ahead: 8, stocked: 13 }, 0],
    ["the rest when stock reaches into it", { quantity: 5, ahead: 8, stocked: 10 }, 3],
    ["all of it when those ahead take everything", { quantity: 5, ahead: 10, stocked: 10 }, 5],
    ["all of it, and no more, when stock is below zero", { quantity: 5, ahead: 0, stocked: -3 }, 5],
  ])("is %s", (_, reservation, short) => {
    expect(shortOf(reservation)).toBe(short)
  })

  it("fills the queue from the front: no unit is lost, and nobody gets one before those ahead have theirs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.integer({ min: -9, max: 60 }),
        (queue, stocked) => {
          const rows = queue.map((quantity, index) => {
            const ahead = queue.slice(0, index).reduce((sum, before) => sum + before, 0)
            return { quantity, short: shortOf({ quantity, ahead, stocked }) }
          })
          const owed = queue.reduce((sum, quantity) => sum + quantity, 0)
          const covered = rows.reduce((sum, row) => sum + row.quantity - row.short, 0)
          expect(covered).toBe(Math.min(owed, Math.max(0, stocked)))
          const firstShort = rows.findIndex((row) => row.short > 0)
          if (firstShort >= 0) {
            expect(rows.slice(firstShort + 1).every((row) => row.short === row.quantity)).toBe(true)
          }
        }
      )
    )
  })
})

describe("what waits of a line", () => {
  it("is in units of the line: 5 bottles short of a six-pack are one six-pack", () => {
    const parts = [part({ quantity: 12, stocked: 7, line_reserved: 12 })]
    expect(outstandingOf(parts, 2)).toEqual({ quantity: 1, location_id: "here" })
  })

  it("is what the scarcest part of a kit lacks, at that part's location", () => {
    const parts = [
      part({ inventory_item_id: "base", location_id: "here", quantity: 3, stocked: 2, line_reserved: 3 }),
      part({ inventory_item_id: "bulb", location_id: "there", quantity: 6, stocked: 1, line_reserved: 6 }),
    ]
    expect(outstandingOf(parts, 3)).toEqual({ quantity: 3, location_id: "there" })
    expect(outstandingOf(parts.reverse(), 3)).toEqual({ quantity: 3, location_id: "there" })
  })

  it("adds up over the locations where one item is reserved", () => {
    const parts = [
      part({ location_id: "here", quantity: 2, line_reserved: 4 }),
      part({ location_id: "there", quantity: 2, line_reserved: 4 }),
    ]
    expect(outstandingOf(parts, 4).quantity).toBe(4)
  })

  it("is no more than what the line holds, which a merchant may have made smaller", () => {
    expect(outstandingOf([part({ quantity: 1, line_reserved: 1 })], 3).quantity).toBe(1)
  })

  it("is never more than what is still open of the line, and nothing without a short part", () => {
    expect(outstandingOf([part({ quantity: 9, line_reserved: 9 })], 2).quantity).toBe(2)
    expect(outstandingOf([part({ quantity: 9 })], 0).quantity).toBe(0)
    expect(outstandingOf([], 3)).toEqual({ quantity: 0, location_id: null })
  })
})
