import {
  batchProblems,
  bodyFor,
  changeOf,
  FIRST_TIME,
  UNTOUCHED,
  withValue,
  type BatchDraft,
} from "../src/admin/lib/batch-draft"

const draft = (fields: Partial<BatchDraft>): BatchDraft => ({ ...UNTOUCHED, ...fields })

describe("the form for many products", () => {
  it("changes nothing while every field is left as it is", () => {
    expect(changeOf(UNTOUCHED)).toEqual({})
    expect(batchProblems(UNTOUCHED)).toEqual({})
  })

  it("sends what is set, and null for what is cleared", () => {
    expect(
      changeOf({
        enabled: "on",
        promo: { how: "set", value: " Soon " },
        max_quantity: { how: "set", value: "0" },
        expected_on: { how: "set", value: "2027-05-01" },
        limit_to_incoming: "on",
      })
    ).toEqual({
      enabled: true,
      promo: "Soon",
      max_quantity: 0,
      expected_on: "2027-05-01",
      limit_to_incoming: true,
    })
    expect(
      changeOf({
        enabled: "off",
        promo: { how: "clear", value: "Soon" },
        max_quantity: { how: "clear", value: "5" },
        expected_on: { how: "clear", value: "2027-05-01" },
        limit_to_incoming: "off",
      })
    ).toEqual({ enabled: false, promo: null, max_quantity: null, expected_on: null, limit_to_incoming: false })
  })

  it("does not send what was typed before the field was left as it is again", () => {
    expect(changeOf(draft({ promo: { how: "keep", value: "Soon" } }))).toEqual({})
    expect(batchProblems(draft({ max_quantity: { how: "keep", value: "many" } }))).toEqual({})
  })

  it("asks for what is to be set", () => {
    const empty = { how: "set", value: " " } as const
    expect(
      batchProblems(draft({ promo: empty, max_quantity: empty, expected_on: { how: "set", value: null } }))
    ).toEqual({ promo: "promo_missing", max_quantity: "maximum_missing", expected_on: "date_missing" })
  })

  it.each([
    ["promo", "x".repeat(501), "promo_too_long"],
    ["max_quantity", "-1", "maximum_missing"],
    ["max_quantity", "2147483648", "maximum_too_large"],
  ] as const)("refuses what the server would: %s", (field, value, problem) => {
    expect(batchProblems(draft({ [field]: { how: "set", value } }))).toEqual({ [field]: problem })
  })

  it("of products that are new enables them, and takes an empty field for nothing", () => {
    const typed = (value: string) => withValue(FIRST_TIME.promo, value, true)

    expect(changeOf(FIRST_TIME)).toEqual({ enabled: true })
    expect(changeOf({ ...FIRST_TIME, promo: typed("Soon") })).toEqual({ enabled: true, promo: "Soon" })
    expect(changeOf({ ...FIRST_TIME, promo: withValue(typed("Soon"), " ", true) })).toEqual({ enabled: true })
    expect(withValue({ how: "set", value: "Soon" }, "", false)).toEqual({ how: "set", value: "" })
  })

  it("makes the same change to each product", () => {
    expect(bodyFor(["mug", "tee"], { enabled: false })).toEqual({
      update: [
        { product_id: "mug", enabled: false },
        { product_id: "tee", enabled: false },
      ],
    })
  })
})
