import { announceLate, announceReady } from "../src/modules/backorder/domain/announcement"

describe("the announcement of orders that are ready to ship", () => {
  it("names the order", () => {
    expect(announceReady([12])).toEqual({
      title: "1 order is ready to ship",
      description: "#12 waited for stock and has all of it now.",
    })
  })

  it("names the orders by number", () => {
    expect(announceReady([15, 9, 12])).toEqual({
      title: "3 orders are ready to ship",
      description: "#9, #12 and #15 waited for stock and have all of it now.",
    })
  })

  it("counts those beyond the tenth", () => {
    const { title, description } = announceReady(Array.from({ length: 112 }, (_, index) => index + 1))
    expect(title).toBe("112 orders are ready to ship")
    expect(description).toMatch(/^#1, #2, .*, #10 and 102 more waited/)
    expect(announceReady([7, 8], 50_000).description).toMatch(/^#7, #8 and 49998 more waited/)
  })
})

describe("the announcement of deliveries that are late", () => {
  it("names them as people do, and counts those beyond the tenth", () => {
    expect(announceLate(["PO-7"])).toEqual({
      title: "1 delivery is late",
      description: "PO-7 was expected by now and has not come.",
    })
    expect(announceLate(["PO-7", "Mug"], 13)).toEqual({
      title: "13 deliveries are late",
      description: "PO-7, Mug and 11 more were expected by now and have not come.",
    })
  })
})
