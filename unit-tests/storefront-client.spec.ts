import { availabilityOf, backorderOf, lineNote, refusalOf, toSchemaOrg } from "../src/client"
import type { StoreProductBackorder } from "../src/types"

const MUG: StoreProductBackorder = {
  available: true,
  out_of_stock: false,
  promo: null,
  max_quantity: 5,
  remaining_quantity: 3,
  expected_on: "2026-12-24",
  availability: "in_stock",
  availability_date: null,
  variants: [
    {
      id: "blue",
      available: true,
      out_of_stock: true,
      promo: "2 left",
      remaining_quantity: 2,
      availability: "backorder",
      availability_date: "2026-12-24",
    },
    {
      id: "red",
      available: true,
      out_of_stock: false,
      promo: null,
      remaining_quantity: 3,
      availability: "in_stock",
      availability_date: null,
    },
  ],
}

describe("what a storefront shows", () => {
  it("of a product is how it stands as a whole", () => {
    expect(backorderOf({ backorder: MUG })).toMatchObject({
      availability: "in_stock",
      promo: null,
      remaining_quantity: 3,
    })
  })

  it("of a chosen variant is how that one stands", () => {
    expect(backorderOf({ backorder: MUG }, "blue")).toEqual({
      available: true,
      out_of_stock: true,
      promo: "2 left",
      availability: "backorder",
      availability_date: "2026-12-24",
      remaining_quantity: 2,
    })
  })

  it.each([{}, { backorder: null }])("of a product that is not for backorder is nothing (%j)", (product) => {
    expect(backorderOf(product)).toBeNull()
    expect(backorderOf(product, "blue")).toBeNull()
  })

  it("of a line is what is sent later", () => {
    const backorder = { quantity: 2, promo: null, expected_on: "2026-12-24" }
    expect(lineNote({ quantity: 3, backorder })).toBe("2 of 3 will be sent later, expected December 24, 2026")
    expect(lineNote({ quantity: 3, backorder }, "de-DE")).toBe(
      "2 von 3 später versandt, voraussichtlich am 24. Dezember 2026"
    )
    expect(lineNote({ quantity: 2, backorder: { ...backorder, expected_on: null } })).toBe("2 will be sent later")
  })

  it("of a line that waits no more is nothing", () => {
    const backorder = { backordered_quantity: 2, outstanding_quantity: 0, promo: null, expected_on: null }
    expect(lineNote({ quantity: 3, backorder })).toBeNull()
    expect(lineNote({ quantity: 3, backorder: null })).toBeNull()
  })
})

describe("a refusal", () => {
  const SENTENCE = 'Cannot order 5 of "Shirt / M": 1 in stock and 2 available for backorder.'

  it("is read line by line", () => {
    expect(
      refusalOf(
        new Error(`${SENTENCE} Cannot order 2.5 of "A "nice" mug": 0 in stock and 0.5 available for backorder.`)
      )
    ).toEqual([
      { title: "Shirt / M", requested: 5, in_stock: 1, available_for_backorder: 2 },
      { title: 'A "nice" mug', requested: 2.5, in_stock: 0, available_for_backorder: 0.5 },
    ])
  })

  it("also names the lines where the body of the answer is at hand", () => {
    const details = [{ variant_id: "blue", line_item_id: null, requested: 5, in_stock: 1, available_for_backorder: 2 }]
    expect(refusalOf({ type: "not_allowed", message: SENTENCE, details })).toEqual([
      { title: "Shirt / M", ...details[0] },
    ])
  })

  it.each([new Error("Some other reason"), undefined, null, "text", {}])("for something else is none (%p)", (error) => {
    expect(refusalOf(error)).toEqual([])
  })
})

describe("the word for how something can be bought", () => {
  const there = { id: "there", manage_inventory: true, inventory_quantity: 2 }
  const gone = { id: "gone", manage_inventory: true, inventory_quantity: 0 }
  const later = { ...gone, id: "later", allow_backorder: true }
  const uncounted = { id: "uncounted", manage_inventory: false }

  it("is ours where the product is set up", () => {
    const product = { backorder: MUG, variants: [{ ...gone, id: "blue" }] }
    expect(availabilityOf(product)).toBe("in_stock")
    expect(availabilityOf(product, "blue")).toBe("backorder")
  })

  it.each([
    ["in_stock", there],
    ["in_stock", uncounted],
    ["backorder", later],
    ["out_of_stock", gone],
  ])("is core's where it is not: %s", (word, variant) =>
    expect(availabilityOf({ backorder: null, variants: [gone, variant] }, variant.id)).toBe(word)
  )

  it("is of a whole product that of its best variant, and of one without any that it is sold out", () => {
    expect(availabilityOf({ variants: [gone, later] })).toBe("backorder")
    expect(availabilityOf({ variants: [gone, later, there] })).toBe("in_stock")
    expect(availabilityOf({ variants: [] })).toBe("out_of_stock")
  })
})

describe("JSON-LD", () => {
  it("has an offer for each variant, with a date where it is for backorder", () => {
    const price = { calculated_amount: 12, currency_code: "eur" }
    const variants = ["blue", "red"].map((id) => ({ id, sku: id.toUpperCase(), calculated_price: price }))
    expect(toSchemaOrg({ title: "Mug", variants, backorder: MUG }, "https://shop.example/mug")).toMatchObject({
      "@type": "Product",
      name: "Mug",
      offers: [
        {
          sku: "BLUE",
          price: 12,
          priceCurrency: "EUR",
          availability: "https://schema.org/BackOrder",
          availabilityStarts: "2026-12-24",
        },
        { sku: "RED", availability: "https://schema.org/InStock" },
      ],
    })
  })

  it("says what core says where the plugin says nothing", () => {
    const variants = [
      { id: "a", manage_inventory: true, inventory_quantity: 0 },
      { id: "b", manage_inventory: true, inventory_quantity: 0, allow_backorder: true },
      { id: "c", manage_inventory: false },
    ]
    const { offers } = toSchemaOrg({ title: "Pen", variants }) as { offers: { availability: string }[] }
    expect(offers.map(({ availability }) => availability.split("/").pop())).toEqual([
      "OutOfStock",
      "BackOrder",
      "InStock",
    ])
  })
})
