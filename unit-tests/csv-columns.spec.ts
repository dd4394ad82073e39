import { readHeader } from "../src/modules/backorder/domain/csv/columns"

const fieldsOf = (...headers: string[]) =>
  readHeader(headers).columns.map(({ field, language }) => (language ? `${field} ${language}` : field))

describe("a header", () => {
  it("is ours whatever its case and spaces", () => {
    expect(fieldsOf(" product ID", "BACKORDER  promo", "backorder promo de-DE", "Backorder Promo pt_BR")).toEqual([
      "product_id",
      "promo",
      "promo de-DE",
      "promo pt_BR",
    ])
  })

  it("is X-Cart's as its export writes it", () => {
    const headers = ["sku", "availableForBackorder", "backorderQtyLabel_en", "isBackorderLimited", "backorderLimit"]

    expect(fieldsOf(...headers)).toEqual(["x_cart_sku", "enabled", "promo en", "x_cart_limited", "max_quantity"])
  })

  it.each([
    ["Backorder Max Qty", "Backorder Max Quantity"],
    ["Backorder Enable", "Backorder Enabled"],
    ["BackorderPromo", "Backorder Promo"],
    ["Product Handel", "Product Handle"],
    ["Varient SKU", "Variant SKU"],
    ["availableForBackorders", "availableForBackorder"],
  ])("that is nearly one of ours is a problem: %s", (header, meant) => {
    const { problems } = readHeader(["Product Id", "Backorder Enabled", header])

    expect(problems).toEqual([
      {
        row: 1,
        column: header,
        message: expect.stringContaining(`"${meant}"`),
        code: "column_misspelt",
        values: { column: header, meant },
      },
    ])
  })

  it.each([
    "Product Title",
    "Variant Upc",
    "Variant Allow Backorder",
    "Backorders allowed?",
    "allow_backorders",
    "use_config_backorders",
    "backorders",
    "name_en",
    "price",
    "Color(field:product)",
    "",
  ])("that is nothing of ours is ignored: %s", (header) => {
    const { problems, ignored } = readHeader(["Product Id", "Backorder Enabled", header])

    expect(problems).toEqual([])
    expect(ignored).toEqual(header ? [header] : [])
  })

  it("that says the same twice is a problem", () => {
    expect(readHeader(["Product Id", "Backorder Enabled", "availableForBackorder"]).problems).toEqual([
      {
        row: 1,
        column: "availableForBackorder",
        message: expect.stringContaining('"Backorder Enabled"'),
        code: "column_twice",
        values: { column: "availableForBackorder", other: "Backorder Enabled" },
      },
    ])
  })

  it("is ours with what nobody sees in it, and in quotes", () => {
    expect(fieldsOf("\ufeffProduct\u00a0Handle", "\u200bBackorder Ena\u00adbled\t", '"Backorder Promo"')).toEqual([
      "product_handle",
      "enabled",
      "promo",
    ])
  })

  it("calls the SKU of a variant sku, where X-Cart's own columns are not there", () => {
    expect(fieldsOf("ID", "Type", "SKU", "Backorders allowed?", "Backorder Enabled")).toEqual([
      "variant_sku",
      "enabled",
    ])
    expect(fieldsOf("sku", "backorderLimit", "Backorder Enabled")).toEqual(["x_cart_sku", "max_quantity", "enabled"])
  })

  it("of Shopify names the product by its handle, whatever the SKU beside it", () => {
    const { columns, ignored } = readHeader(["Handle", "Title", "Variant SKU", "Backorder Enabled"])

    expect(columns.map(({ field }) => field)).toEqual(["product_handle", "enabled"])
    expect(ignored).toEqual(["Title", "Variant SKU"])
  })
})
