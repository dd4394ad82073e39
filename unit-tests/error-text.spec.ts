import { FetchError } from "@medusajs/js-sdk"
import { blamedField, detailsOf, errorText } from "../src/admin/lib/error-text"
import { importErrorText } from "../src/admin/lib/import-error-text"
import { de } from "../src/admin/i18n/de"
import { en } from "../src/admin/i18n/en"
import { es } from "../src/admin/i18n/es"
import { fr } from "../src/admin/i18n/fr"

/** As i18next does: the text behind a key, with what stands in braces put in. */
function t(key: string, options: Record<string, string | number> = {}): string {
  const text = key.split(".").reduce<unknown>((texts, step) => (texts as Record<string, unknown>)[step], en)
  return String(text).replace(/{{(\w+)}}/g, (_, name: string) => String(options[name]))
}

const refused = (message: string, status: number, ...details: object[]) =>
  Object.assign(new FetchError(message, "", status), { body: { message, details } })

describe("a refusal", () => {
  it("is worded with the labels of the admin, not with the names of the API", () => {
    const error = refused(
      "Invalid request: max_quantity must be set",
      400,
      { code: "promo_needs_maximum", field: "promo", values: { placeholder: "%number%" } },
      { code: "too_small", field: "max_quantity", values: { minimum: 0 } }
    )

    expect(errorText(error, t)).toBe(
      "The promo uses %number%. Enter a maximum or remove the placeholder. Maximum: enter 0 or more."
    )
    expect(blamedField(error)).toBe("promo")
  })

  it("says the same of many products once", () => {
    const one = { code: "product_not_found", product_id: "a" }

    expect(errorText(refused("Product with id: a, b was not found", 404, one, { ...one, product_id: "b" }), t)).toBe(
      t("refusals.codes.product_not_found")
    )
  })

  it("names the products that have a reason, where many were to be changed", () => {
    const needs = { code: "promo_needs_date", field: "promo", values: { placeholder: "%date%" } }
    const error = refused(
      "Product prod_1: ...",
      400,
      { ...needs, product_id: "prod_1" },
      { ...needs, product_id: "prod_2" },
      { code: "missing", field: "promo", product_id: "prod_3" }
    )
    const products = {
      prod_1: { title: "Mug" },
      prod_2: { title: "Tee" },
      prod_3: { title: "Bag" },
      prod_4: { title: "Cap" },
    }

    expect(errorText(error, t, products)).toBe(
      '"Mug", "Tee": The promo uses %date%. Enter an expected date or remove the placeholder. "Bag": Promo: enter a value.'
    )
    expect(errorText(new FetchError("Product prod_1 is odd", "", 400), t, products)).toBe('Product "Mug" is odd')
  })

  it("is shown as the server says it when a code is not known, or core refuses", () => {
    expect(errorText(refused("Something new", 400, { code: "missing" }, { code: "of_a_later_version" }), t)).toBe(
      "Something new"
    )
    expect(errorText(new FetchError("Core's own", "", 400), t)).toBe("Core's own")
    expect(detailsOf(new Error("none"))).toEqual([])
  })

  it("for want of rights names the role, and for want of a connection the connection", () => {
    expect(errorText(refused("Forbidden", 403), t)).toBe(t("refusals.forbidden"))
    expect(errorText(new TypeError("Failed to fetch"), t)).toBe(t("refusals.offline"))
    expect(errorText(new TypeError("x is not a function"), t)).toBe("x is not a function")
  })
})

describe("a refusal of incoming stock", () => {
  it.each(Object.entries({ en, de, fr, es }))("has the labels of the form, in %s", (_, texts) => {
    const { fields } = texts.refusals
    const { form, columns } = texts.incoming
    expect([fields.inventory_item_id, fields.location_id, fields.quantity, fields.expected_on]).toEqual([
      form.item,
      form.location,
      form.quantity,
      form.expected_on,
    ])
    expect([fields.reference, fields.note, fields.status]).toEqual([form.reference, form.note, columns.status])
  })

  it("names statuses as the list does", () => {
    const detail = { code: "unknown_value", field: "status", values: { allowed: "expected, received, canceled" } }
    expect(errorText(refused("Invalid request", 400, detail), t)).toBe(
      "Status: choose one of On the way, Received, Canceled."
    )
  })

  it("says of a lowered quantity what has come, and of a receipt what is still to come", () => {
    const lowered = { code: "incoming_below_received", field: "quantity", values: { received: 3, quantity: 2 } }
    const received = { code: "incoming_exceeded", field: "quantity", values: { quantity: 5, open: 2 } }
    expect(errorText(refused("...", 400, lowered), t)).toBe("Quantity: 3 already received. Enter at least as much.")
    expect(errorText(refused("...", 400, received), t)).toBe("5 is more than possible: 2 still to come.")
  })
})

describe("what is wrong with a row of a file", () => {
  it("is worded by its code", () => {
    const problem = { code: "not_a_maximum", values: { cell: "-3" }, message: '"-3" is not ...' } as const
    expect(importErrorText(problem, t)).toBe("“-3” is not a whole number of 0 or more. Enter one, or “unlimited”.")
  })

  it("is shown as the server says it where an older version has read the file", () => {
    expect(importErrorText({ message: "Of old" }, t)).toBe("Of old")
  })
})
