import { sortBackordersBy } from "../src/api/views/sort-by"

describe("the order of backorders", () => {
  it("is that of a column, turned round by a minus, and total", () => {
    expect(sortBackordersBy("ordered_at")).toEqual({ ordered_at: "ASC", id: "ASC" })
    expect(sortBackordersBy("-priority")).toEqual({ priority: "DESC", id: "ASC" })
  })

  it("is that of the queue: a higher priority first, then the older order", () => {
    expect(Object.entries(sortBackordersBy("queue"))).toEqual([
      ["priority", "DESC"],
      ["ordered_at", "ASC"],
      ["id", "ASC"],
    ])
    expect(Object.entries(sortBackordersBy("-queue"))).toEqual([
      ["priority", "ASC"],
      ["ordered_at", "DESC"],
      ["id", "DESC"],
    ])
  })
})
