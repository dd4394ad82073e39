import { orderResult, productResult } from "../src/admin/lib/search-results"

describe("what the dashboard's search shows", () => {
  it("is an order with its number and what it waits for, leading to its page", () => {
    const order = {
      id: "bo_1",
      order_id: "order_1",
      display_id: 7,
      custom_display_id: "W-7",
      product_titles: ["Mug", "Tee"],
    }
    expect(orderResult(order)).toEqual({
      id: "bo_1",
      title: "#7 (W-7)",
      subtitle: "Mug, Tee",
      to: "/orders/order_1",
      value: "backorder:bo_1",
    })
  })

  it("is an order by its id where core has none of its number any more", () => {
    const order = { id: "bo_1", order_id: "order_1", display_id: null, custom_display_id: null, product_titles: [] }
    expect(orderResult(order)).toMatchObject({ title: "order_1", subtitle: undefined })
  })

  it("is a product with its variant, leading to the orders that wait for it", () => {
    const product = { id: "variant_1", product_title: "Mug", variant_title: "Blue", sku: "M-1", thumbnail: null }
    expect(productResult(product)).toEqual({
      id: "variant_1",
      title: "Mug",
      subtitle: "Blue · M-1",
      to: "/backordered-products?variant_id=variant_1",
      thumbnail: undefined,
      value: "backordered_product:variant_1",
    })
  })
})
