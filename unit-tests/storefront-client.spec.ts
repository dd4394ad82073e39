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
      expected_on: "2026-12-24",
      availability: "backorder",
      availability_date: "2026-12-24",
    },
    {
      id: "red",
      available: true,
      out_of_stock: false,
      promo: null,
      remaining_quantity: 3,
      expected_on: null,
      availability: "in_stock",
      availability_date: null,
    },
  ],
}

describe("what a storefront shows", () => {
  it("of a product is how it stands as a whole", () => {
    expect(backorderOf({ backorder: MUG })).toEqual({
      available: true,
      out_of_stock: false,
      promo: null,
      remaining_quantity: 3,
      expected_on: "2026-12-24",
      availability: "in_stock",
      availability_date: null,
    })
  })

  it("of a chosen variant is how that one stands, and what is left of that one", () => {
    expect(backorderOf({ backorder: MUG }, "blue")).toEqual({
      available: true,
      out_of_stock: true,
      promo: "2 left",
      remaining_quantity: 2,
      expected_on: "2026-12-24",
      availability: "backorder",
      availability_date: "2026-12-24",
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
    expect(lineNote({ quantity: 3, backorder }, "es-MX")).toBe(
      "2 de 3 se enviarán más tarde, previsto para el 24 de diciembre de 2026"
    )
    expect(lineNote({ quantity: 2, backorder: { ...backorder, expected_on: null } })).toBe("2 will be sent later")
    const one = { ...backorder, quantity: 1, outstanding_quantity: 1, expected_on: null }
    expect(lineNote({ quantity: 3, backorder: one }, "es")).toBe("1 de 3 se enviará más tarde")
  })

  it("of a line that waits no more is nothing", () => {
    const backorder = { backordered_quantity: 2, outstanding_quantity: 0, promo: null, expected_on: null }
    expect(lineNote({ quantity: 3, backorder })).toBeNull()
    expect(lineNote({ quantity: 3, backorder: null })).toBeNull()
  })
})

describe("how something can be bought", () => {
  const ofCore = (id: string, inventory_quantity: number, allow_backorder = false) => ({
    id,
    manage_inventory: true,
    inventory_quantity,
    allow_backorder,
  })

  it("is what the plugin says, whatever core says of the same", () => {
    const product = { backorder: MUG, variants: [ofCore("blue", 7), ofCore("red", 0)] }
    expect(availabilityOf(product)).toBe("in_stock")
    expect(availabilityOf(product, "blue")).toBe("backorder")
    expect(availabilityOf(product, "red")).toBe("in_stock")
  })

  it("is what core says of a product that is not set up: of the variant, or the best of all", () => {
    const variants = [ofCore("sold out", 0), ofCore("later", 0, true), ofCore("there", 1)]
    const pen = { backorder: null, variants }
    expect(variants.map(({ id }) => availabilityOf(pen, id))).toEqual(["out_of_stock", "backorder", "in_stock"])
    expect(availabilityOf(pen)).toBe("in_stock")
    expect(availabilityOf({ variants: variants.slice(0, 2) })).toBe("backorder")
    expect(availabilityOf({ variants: variants.slice(0, 1) })).toBe("out_of_stock")
  })

  it("is at once where nobody counts the stock, and not at all where there is no such thing", () => {
    const variants = [{ id: "card", manage_inventory: false }]
    expect(availabilityOf({ variants }, "card")).toBe("in_stock")
    expect(availabilityOf({ variants }, "gone")).toBe("out_of_stock")
    expect(availabilityOf({ variants: [] })).toBe("out_of_stock")
    expect(availabilityOf({ variants: null }, "card")).toBe("out_of_stock")
  })

  it("is not known where the answer leaves out the stock of what is not set up", () => {
    const uncounted = { id: "uncounted", manage_inventory: true, allow_backorder: true }
    expect(availabilityOf({ variants: [uncounted] })).toBeNull()
    expect(availabilityOf({ variants: [{ id: "bare", inventory_quantity: 0 }] }, "bare")).toBeNull()
    expect(availabilityOf({ variants: [uncounted, ofCore("later", 0, true)] })).toBeNull()
    expect(availabilityOf({ variants: [uncounted, ofCore("there", 1)] })).toBe("in_stock")
    expect(availabilityOf({ backorder: MUG, variants: [{ id: "blue" }] }, "blue")).toBe("backorder")
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

  it("is read in the words that the Next.js starter puts before it", () => {
    expect(refusalOf(new Error(`Error setting up the request: ${SENTENCE}`))).toMatchObject([{ title: "Shirt / M" }])
  })

  describe("of which the whole body is at hand", () => {
    const detail = { variant_id: "M", line_item_id: "line", requested: 5, in_stock: 1, available_for_backorder: 2 }

    it("knows the variants and the lines as well", () => {
      const other = { variant_id: "mug", line_item_id: null, requested: 1, in_stock: 0, available_for_backorder: 0 }
      const message = `${SENTENCE} Cannot order 1 of "Mug": 0 in stock and 0 available for backorder.`
      expect(refusalOf({ type: "not_allowed", message, details: [detail, other] })).toEqual([
        { title: "Shirt / M", ...detail },
        { title: "Mug", ...other },
      ])
    })

    it("is read from its details where the app has put the sentence into other words", () => {
      expect(refusalOf({ message: "So viele gibt es nicht.", details: [detail] })).toEqual([{ title: "", ...detail }])
    })

    it.each(["?", [], [null, { code: "missing" }]])(
      "is read from its sentence where details are others' (%j)",
      (details) => {
        expect(refusalOf({ message: SENTENCE, details })).toEqual([
          { title: "Shirt / M", requested: 5, in_stock: 1, available_for_backorder: 2 },
        ])
      }
    )
  })

  it.each([new Error("Some other reason"), undefined, null, "text", {}])("for something else is none (%p)", (error) => {
    expect(refusalOf(error)).toEqual([])
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

  it("leaves the word out where the answer does not tell", () => {
    const { offers } = toSchemaOrg({ title: "Pen", variants: [{ id: "a" }] })
    expect(offers).toEqual([expect.objectContaining({ "@type": "Offer", availability: undefined })])
  })
})
