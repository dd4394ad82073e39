import { readHeader } from "../src/modules/backorder/domain/csv/columns"
import { chooseLanguages } from "../src/modules/backorder/domain/csv/languages"

const choose = (headers: string[], locales: string[] = []) => {
  const { promoLanguage, localesOf, unwritten } = chooseLanguages(readHeader(headers).columns, locales)
  return { promo: promoLanguage, written: Object.fromEntries(localesOf), unwritten }
}

const xCart = (...languages: string[]) => languages.map((language) => `backorderQtyLabel_${language}`)

describe("the promo itself", () => {
  it("is the column without a language", () => {
    expect(choose(["Backorder Promo", "Backorder Promo de-DE"], ["de-DE"])).toEqual({
      promo: null,
      written: { "de-DE": ["de-DE"] },
      unwritten: [],
    })
  })

  it("is the only language of the file", () => {
    expect(choose(xCart("de")).promo).toBe("de")
    expect(choose(xCart("de"), ["de-DE"]).promo).toBe("de")
  })

  it("is the language that the store does not translate into", () => {
    expect(choose(xCart("en", "de"), ["en-US"])).toEqual({ promo: "de", written: { en: ["en-US"] }, unwritten: [] })
  })

  it("is English where there is a choice, or else the first", () => {
    expect(choose(xCart("de", "en"))).toMatchObject({ promo: "en", unwritten: ["backorderQtyLabel_de"] })
    expect(choose(xCart("fr", "de"))).toMatchObject({ promo: "fr", unwritten: ["backorderQtyLabel_de"] })
    expect(choose(xCart("de", "en"), ["de-DE", "en-US"])).toMatchObject({ promo: "en", written: { de: ["de-DE"] } })
  })

  it("is never our own column of a locale that the store translates into", () => {
    expect(choose(["Backorder Promo de-DE"], ["de-DE"])).toEqual({
      promo: null,
      written: { "de-DE": ["de-DE"] },
      unwritten: [],
    })
  })
})

describe("a language of the file", () => {
  it("is written to every locale of the store that speaks it", () => {
    expect(choose(["Backorder Promo", ...xCart("de")], ["de-DE", "de-AT", "fr-FR"]).written).toEqual({
      de: ["de-DE", "de-AT"],
    })
  })

  it("with a country is written to this country alone", () => {
    expect(choose(["Backorder Promo", "Backorder Promo de-AT"], ["de-DE", "de-AT"]).written).toEqual({
      "de-AT": ["de-AT"],
    })
  })
})
