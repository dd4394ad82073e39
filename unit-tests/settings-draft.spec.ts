import type { ProductSettings } from "../src/api/contracts"
import { previewOf, previewsNow, variantPreviewsOf } from "../src/admin/lib/promo-preview"
import { addEdit, bodyOf, draftOf, draftWith, editedFields, problemsOf } from "../src/admin/lib/settings-draft"
import { insertAt } from "../src/admin/lib/texts"
import { isAbove, limitableVariants } from "../src/admin/lib/variant-limits"
import { aVariant as variant, productSettings, type Variant } from "./support/answers"

const settings = (fields: Partial<ProductSettings> = {}) =>
  productSettings({
    promo: "Up to %number%",
    max_quantity: 10,
    outstanding_quantity: 4,
    remaining_quantity: 6,
    variants: [variant("small", { max_quantity: 3, remaining_quantity: 3 }), variant("large")],
    ...fields,
  })

const saved = draftOf(settings())

/** The form after these edits, one after the other. */
const edited = (...edits: Parameters<typeof addEdit>[1][]) => draftWith(saved, edits.reduce(addEdit, {}))

describe("the settings form", () => {
  it("shows no limit as an empty field, and 0 as 0", () => {
    const draft = draftOf(
      settings({ max_quantity: null, variants: [variant("none"), variant("zero", { max_quantity: 0 })] })
    )
    expect(draft.max_quantity).toBe("")
    expect(draft.variants).toEqual({ none: "", zero: "0" })
  })

  it("has nothing to save while nothing differs, also after an edit that was taken back", () => {
    expect(editedFields(saved, saved)).toEqual([])
    expect(editedFields(saved, edited({ variants: { small: "5" } }, { variants: { small: "3" } }))).toEqual([])
  })

  it("saves the fields that differ and no other", () => {
    expect(bodyOf(saved, edited({ promo: "  Soon  ", max_quantity: "" }))).toEqual({
      promo: "Soon",
      max_quantity: null,
    })
    expect(bodyOf(saved, edited({ promo: " " }))).toEqual({ promo: null })
  })
})

describe("the limits of single variants", () => {
  it("are saved for the variants that differ; an empty field clears the limit", () => {
    expect(bodyOf(saved, edited({ variants: { large: " 7 " } }))).toEqual({
      variants: [{ id: "large", max_quantity: 7 }],
    })
    expect(bodyOf(saved, edited({ variants: { large: "0" } }, { variants: { small: "" } }))).toEqual({
      variants: [
        { id: "small", max_quantity: null },
        { id: "large", max_quantity: 0 },
      ],
    })
  })

  it("show what was saved elsewhere for every variant that nobody edited here", () => {
    const elsewhere = draftOf(settings({ variants: [variant("small", { max_quantity: 8 }), variant("large")] }))
    const draft = draftWith(elsewhere, addEdit({}, { variants: { large: "7" } }))
    expect(draft.variants).toEqual({ small: "8", large: "7" })
    expect(bodyOf(elsewhere, draft)).toEqual({ variants: [{ id: "large", max_quantity: 7 }] })
  })

  it("forget the edit of a variant that is gone", () => {
    const draft = edited({ variants: { deleted: "no number" } })
    expect(problemsOf(draft)).toEqual({})
    expect(editedFields(saved, draft)).toEqual([])
  })

  it.each(["-1", "1.5", "2 boxes", "1e3"])("must be whole numbers of 0 or more, not %s", (text) => {
    expect(problemsOf(edited({ variants: { large: text } }))).toEqual({ variants: { large: "maximum_not_whole" } })
  })

  it("must fit the database, and one that does not stands beside the others' problems", () => {
    expect(
      problemsOf(edited({ max_quantity: "many", variants: { small: "2147483648", large: "2147483647" } }))
    ).toEqual({
      max_quantity: "maximum_not_whole",
      variants: { small: "maximum_too_large" },
    })
  })

  it("keep the preview from promising what cannot be saved", () => {
    const context = { today: "2027-03-31", locale: "en" }
    expect(previewOf(saved, settings(), context)).toEqual({ text: "Up to 10" })
    expect(previewOf(edited({ variants: { large: "-1" } }), settings(), context)).toEqual({ silent: "not_saveable" })
  })
})

describe("the promo in further languages", () => {
  const product = settings({
    translations: [
      { locale_code: "de-DE", promo: "Bald" },
      { locale_code: "fr-FR", promo: null },
    ],
  })
  const before = draftOf(product)
  const after = (...edits: Parameters<typeof addEdit>[1][]) => draftWith(before, edits.reduce(addEdit, {}))

  it("is saved for the languages that differ; an empty field clears it", () => {
    const draft = after({ translations: { "fr-FR": " Bientôt " } }, { translations: { "de-DE": "" } })
    expect(bodyOf(before, draft)).toEqual({
      translations: [
        { locale_code: "de-DE", promo: null },
        { locale_code: "fr-FR", promo: "Bientôt" },
      ],
    })
  })

  it("needs the maximum and the date that it speaks of, as the promo itself does", () => {
    expect(problemsOf(after({ max_quantity: "", promo: "", translations: { "de-DE": "Noch %remaining%" } }))).toEqual({
      translations: { "de-DE": { code: "promo_needs_maximum", placeholder: "%remaining%" } },
    })
    expect(problemsOf(after({ promo: "From %date%", translations: { "fr-FR": "x".repeat(501) } }))).toEqual({
      promo: { code: "promo_needs_date", placeholder: "%date%" },
      translations: { "fr-FR": { code: "promo_too_long" } },
    })
  })
})

describe("what is inserted into a promo", () => {
  it("stands at the caret, over what is selected, with the caret behind it", () => {
    expect(insertAt("Up to ", { start: 6, end: 6 }, "%number%")).toEqual({ text: "Up to %number%", caret: 14 })
    expect(insertAt("Up to ten left", { start: 6, end: 9 }, "%number%")).toEqual({
      text: "Up to %number% left",
      caret: 14,
    })
  })
})

describe("the preview", () => {
  const read = (draft: typeof saved, product = settings()) =>
    previewOf(draft, product, { today: "2027-03-31", locale: "en" })
  const left = { promo: "%remaining% of %number% left" }

  it("says what is left of the maximum, saved or not", () => {
    expect(read(edited(left))).toEqual({ text: "6 of 10 left" })
    expect(read(edited(left, { max_quantity: "7" }))).toEqual({ text: "3 of 7 left" })
  })

  it("is one more for each variant with a limit of its own", () => {
    const draft = edited(left)
    expect(
      variantPreviewsOf(draft, settings(), { today: "2027-03-31", locale: "en" }).map(({ variant, preview }) => [
        variant.id,
        preview,
      ])
    ).toEqual([["small", { text: "3 of 3 left" }]])
  })

  it("is read now of the variants that are out of stock, those that say the same together", () => {
    const now = (fields: Partial<ProductSettings>) =>
      previewsNow(settings({ ...left, ...fields }), { today: "2027-03-31", locale: "en" }).map(
        ({ variants, preview }) => [variants.map(({ id }) => id), preview]
      )
    const small = variant("small", { max_quantity: 3, remaining_quantity: 3 })
    const [large, huge] = ["large", "huge"].map((id) => variant(id, { remaining_quantity: 6 }))
    expect(now({ variants: [small, large, huge] })).toEqual([
      [["small"], { text: "3 of 3 left" }],
      [["large", "huge"], { text: "6 of 10 left" }],
    ])
    expect(now({ variants: [small, { ...large, available_quantity: 1 }] })).toEqual([
      [["small"], { text: "3 of 3 left" }],
    ])
    expect(now({ variants: [small, large], promo: null })).toEqual([[["small", "large"], { silent: "no_promo" }]])
  })

  it("is nothing while none of the variants can be sold on backorder", () => {
    const off = settings({ variants: [variant("off", { allow_backorder: false })] })
    expect(read(draftOf(off), off)).toEqual({ silent: "no_variant" })
  })

  it("says no more than the variants have together, each of which has a maximum of its own", () => {
    const product = settings({
      variants: [
        variant("small", { max_quantity: 3, outstanding_quantity: 1, remaining_quantity: 2 }),
        variant("large", { outstanding_quantity: 3, remaining_quantity: 6 }),
      ],
    })
    expect(read(edited(left), product)).toEqual({ text: "6 of 10 left" })
    expect(read(edited(left, { variants: { large: "4" } }), product)).toEqual({ text: "3 of 7 left" })
  })
})

describe("a variant's limit above the product's", () => {
  it.each([
    ["12", "10", true],
    ["10", "10", false],
    ["12", "", false],
    ["many", "10", false],
  ])("is noticed: %s beside %s", (own, maximum, above) => expect(isAbove(own, maximum)).toBe(above))
})

describe("the variants that are offered a limit of their own", () => {
  const offered = (...variants: Variant[]) => limitableVariants(variants).map(({ id }) => id)

  it("are those that manage their stock, in the product's order", () => {
    expect(offered(variant("z"), variant("gift card", { manage_inventory: false }), variant("a"))).toEqual(["z", "a"])
  })

  it("are none when there is only one, whose limit is the product's", () => {
    expect(offered(variant("only"))).toEqual([])
  })

  it("are all that have one already: a ceiling is never hidden", () => {
    expect(offered(variant("only", { max_quantity: 0 }))).toEqual(["only"])
    expect(offered(variant("a", { manage_inventory: false, max_quantity: 2 }), variant("b"))).toEqual(["a", "b"])
  })
})
