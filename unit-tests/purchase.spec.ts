import { shareOut } from "../src/modules/backorder/domain/purchase"

const places = [
  { location_id: "hamburg", units: 4 },
  { location_id: "lyon", units: 2 },
]

describe("what to buy in for several locations", () => {
  it("is all that waits at each", () => {
    expect(shareOut(6, places)).toEqual(places)
  })

  it("goes to the first ones where some of it lies free elsewhere, and a location without any is left out", () => {
    expect(shareOut(5, places)).toEqual([places[0], { location_id: "lyon", units: 1 }])
    expect(shareOut(4, places)).toEqual([places[0]])
    expect(shareOut(0, places)).toEqual([])
  })

  it("is counted in parts of units without rounding", () => {
    const metres = [{ units: 0.1 }, { units: 0.2 }]
    expect(shareOut(0.3, metres)).toEqual(metres)
  })
})
