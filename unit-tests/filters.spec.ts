import { givenFilter, namesFilter } from "../src/api/middlewares/filter-given"
import { refuseUnstorable } from "../src/api/middlewares/unstorable"

describe("a filter in a query", () => {
  it.each([
    ["the extended parser", { backorder: { status: "filled" } }, { status: "filled" }],
    ["the simple parser", { "backorder[status]": "filled" }, { status: "filled" }],
    ["the simple parser, several", { "backorder[status]": ["filled", "canceled"] }, { status: ["filled", "canceled"] }],
    [
      "the simple parser, a list",
      { "backorder[status][]": ["filled", "canceled"] },
      { status: ["filled", "canceled"] },
    ],
    ["numbers", { "backorder[status][0]": "filled", "backorder[status][1]": "x" }, { status: ["filled", "x"] }],
    ["core's dots", { "backorder.status": "filled" }, { status: "filled" }],
    ["two ways at once", { backorder: { status: "filled" }, "backorder.id": "bo_1" }, { status: "filled", id: "bo_1" }],
    ["the same twice", { backorder: { status: "a" }, "backorder.status": "b" }, { status: ["a", "b"] }],
    ["what it does not know", { "backorder[status][$ne]": "filled" }, { "[status][$ne]": "filled" }],
    ["no filter", { backorder: "filled" }, "filled"],
    ["no filter and one", { backorder: "filled", "backorder[status]": "filled" }, "filled"],
  ])("is read as it was parsed: %s", (_how, query, filter) => {
    expect(givenFilter(query, "backorder")).toEqual(filter)
    expect(namesFilter(query, "backorder")).toBe(true)
  })

  it.each([
    [{}],
    [{ q: "backorder[status]" }],
    [{ backorder_settings: { enabled: "true" } }],
    [{ "backorder_settings[enabled]": "true" }],
    [{ backordered: "1", $and: [{ id: "backorder" }] }],
  ])("is not there in %j", (query) => {
    expect(givenFilter(query, "backorder")).toBeUndefined()
    expect(namesFilter(query, "backorder")).toBe(false)
  })

  it.each([
    [{ $and: [{ id: "a" }, { backorder: { status: "filled" } }] }],
    [{ $or: { 0: { $and: [{ "backorder.status": "filled" }] } } }],
    [{ "$and[0][backorder][status]": "filled" }],
  ])("is seen inside an operator: %j", (query) => {
    expect(namesFilter(query, "backorder")).toBe(true)
  })
})

describe("text that cannot be stored", () => {
  it("is named by where it stands", () => {
    expect(() => refuseUnstorable({ update: [{ product_id: "a" }, { product_id: "a\0" }] })).toThrow(
      "Field 'update.1.product_id' must not contain a NUL character"
    )
    expect(() => refuseUnstorable({ promo: "a\ud83d" })).toThrow("Field 'promo' must not contain half of a character")
    expect(() => refuseUnstorable({ a: { "\0": 1 } })).toThrow("The name of a field must not contain a NUL character")
  })

  it("is found below what no stack could hold", () => {
    let nested: unknown = "\0"
    for (let level = 0; level < 200_000; level++) {
      nested = [nested]
    }
    expect(() => refuseUnstorable({ nested })).toThrow("must not contain a NUL character")
  })

  it("is nothing that is whole", () => {
    expect(() => refuseUnstorable({ promo: "Grüße 😀 \u0001", list: [1, null, true, undefined] })).not.toThrow()
    expect(() => refuseUnstorable(undefined)).not.toThrow()
  })
})
