import { batchSettingsBody, saveBackorderBody, saveProductSettingsBody, settingsParams } from "../src/api/contracts"
import { detailsOfIssues } from "../src/api/middlewares/issue-details"

interface Schema {
  safeParse: (given: unknown) => { error?: { issues: Parameters<typeof detailsOfIssues>[0] } }
}

const detailsOf = (schema: Schema, given: unknown) =>
  detailsOfIssues(schema.safeParse(given).error?.issues ?? [], given)

describe("what is wrong with a field", () => {
  it.each([
    [{ promo: "x".repeat(501) }, { code: "too_long", field: "promo", values: { maximum: 500 } }],
    [{ promo: "a\0" }, { code: "not_storable", field: "promo" }],
    [{ promo: 5 }, { code: "wrong_type", field: "promo", values: { expected: "string" } }],
    [{ max_quantity: -1 }, { code: "too_small", field: "max_quantity", values: { minimum: 0 } }],
    [{ max_quantity: 1.5 }, { code: "not_whole", field: "max_quantity" }],
    [{ max_quantity: 3e9 }, { code: "too_large", field: "max_quantity", values: { maximum: 2_147_483_647 } }],
    [{ expected_on: "soon" }, { code: "not_a_date", field: "expected_on" }],
    [{ colour: "red" }, { code: "unknown_field", values: { fields: "colour" } }],
  ])("is told with a code and its values: %j", (body, detail) => {
    expect(detailsOf(saveProductSettingsBody, body)).toEqual([
      { ...detail, ...("field" in detail && { path: [detail.field] }) },
    ])
  })

  it("is told of the product that it was sent for", () => {
    const given = { update: [{ product_id: "prod_1" }, { product_id: "prod_2", max_quantity: -1 }] }
    expect(detailsOf(batchSettingsBody, given)).toEqual([
      {
        code: "too_small",
        field: "max_quantity",
        path: ["update", 1, "max_quantity"],
        product_id: "prod_2",
        values: { minimum: 0 },
      },
    ])
  })

  it("is told of the variant that it was sent for", () => {
    const given = { variants: [{ id: "variant_1", max_quantity: "3" }] }
    expect(detailsOf(saveProductSettingsBody, given)).toMatchObject([
      { code: "wrong_type", field: "max_quantity", variant_id: "variant_1" },
    ])
  })

  it("is that it is missing, or none of what may be said", () => {
    expect(detailsOf(saveBackorderBody, {})).toEqual([{ code: "missing", field: "priority", path: ["priority"] }])
    expect(detailsOf(settingsParams, { enabled: "maybe" })).toEqual([
      { code: "unknown_value", field: "enabled", path: ["enabled"], values: { allowed: "true, false" } },
    ])
  })

  it("is told a hundred times at most", () => {
    const update = Array.from({ length: 150 }, (_, index) => ({ product_id: `prod_${index}`, max_quantity: -1 }))
    expect(detailsOf(batchSettingsBody, { update })).toHaveLength(100)
  })
})
