import { changesOf } from "../src/modules/backorder/domain/csv/changes"
import type { Stored } from "../src/modules/backorder/domain/csv/says"

const NOTHING = { change: {}, limits: {}, translations: {} }
const stored: Stored = {
  settings: { enabled: true, promo: "Soon", max_quantity: 5, expected_on: null, limit_to_incoming: false },
  limits: { s: 2 },
  translations: { "de-DE": "Bald" },
  has_incoming: false,
  partly_off: false,
}

describe("a row of an import", () => {
  it("changes what it says and what is not so yet, each thing before and after", () => {
    const change = { enabled: true, promo: null, max_quantity: 0, expected_on: "2027-05-01" }
    const says = { change, limits: { s: 2, m: 3 }, translations: { "de-DE": null, "fr-FR": null } }

    expect(changesOf(says, stored)).toEqual([
      { field: "promo", of: null, before: "Soon", after: null },
      { field: "max_quantity", of: null, before: 5, after: 0 },
      { field: "expected_on", of: null, before: null, after: "2027-05-01" },
      { field: "variant_max_quantity", of: "m", before: null, after: 3 },
      { field: "translation", of: "de-DE", before: "Bald", after: null },
    ])
  })

  it("changes nothing that it does not speak of", () => {
    expect(changesOf(NOTHING, stored)).toEqual([])
  })

  it("is compared with the defaults where a product was never set up", () => {
    expect(changesOf({ ...NOTHING, change: { enabled: false, promo: "Soon" } }, { ...stored, settings: null })).toEqual(
      [{ field: "promo", of: null, before: null, after: "Soon" }]
    )
  })

  it("that says a product is on switches those of its variants on that are off", () => {
    const says = { ...NOTHING, change: { enabled: true } }

    expect(changesOf(says, { ...stored, partly_off: true })).toEqual([
      { field: "variants", of: null, before: false, after: true },
    ])
    expect(changesOf(NOTHING, { ...stored, partly_off: true })).toEqual([])
  })
})
