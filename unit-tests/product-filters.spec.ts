import { productQuery, variantQuery } from "../src/admin/lib/product-filters"

describe("the filters of what to buy in", () => {
  it("are asked for as they are, but for the expected date, which is two questions", () => {
    expect(productQuery({ product_id: "prod_1", waiting_days: "30" })).toEqual({
      product_id: "prod_1",
      waiting_days: "30",
    })
    expect(productQuery({ expected: "passed", at_limit: "true" })).toEqual({ overdue: "true", at_limit: "true" })
    expect(productQuery({ expected: "none" })).toEqual({ no_date: "true" })
  })

  it("ask nothing of a date that somebody has typed into the address", () => {
    expect(productQuery({ expected: "soon" })).toEqual({})
  })

  it("name many variants in one parameter", () => {
    expect(variantQuery(["variant_1", "variant_2"])).toEqual({ "variant_id[]": "variant_1,variant_2" })
  })
})
