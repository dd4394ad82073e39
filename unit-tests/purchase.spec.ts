import { shareOut } from "../src/modules/backorder/domain/purchase"

const places = [
  { location_id: "hamburg", units: 4, coming: 0 },
  { location_id: "lyon", units: 2, coming: 0 },
]

describe("what to buy in for several locations", () => {
  it("is all that waits at each", () => {
    expect(shareOut(6, places)).toEqual(places)
  })

  it("goes to the first ones where some of it lies free elsewhere, and a location without any is left out", () => {
    expect(shareOut(5, places)).toEqual([places[0], { ...places[1], units: 1 }])
    expect(shareOut(4, places)).toEqual([places[0]])
    expect(shareOut(0, places)).toEqual([])
  })

  it("is counted in parts of units without rounding", () => {
    const metres = [
      { units: 0.1, coming: 0 },
      { units: 0.2, coming: 0 },
    ]
    expect(shareOut(0.3, metres)).toEqual(metres)
  })

  it("is less by what is on its way to each", () => {
    const [hamburg, lyon] = places
    expect(shareOut(2, [{ ...hamburg, coming: 4 }, lyon])).toEqual([lyon])
    expect(shareOut(3, [{ ...hamburg, coming: 3 }, lyon])).toEqual([{ ...hamburg, units: 1, coming: 3 }, lyon])
  })

  it("is all of it also where what is on its way is for another variant", () => {
    expect(shareOut(4, [{ ...places[0], coming: 9 }])).toEqual([{ ...places[0], coming: 9 }])
  })
})
