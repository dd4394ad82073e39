import type { Column } from "./columns"

export interface Languages {
  /** The language whose promo is the promo itself; `null` = that of the column without one. */
  promoLanguage: string | null
  /** The store's locales that a language of the file is written to. */
  localesOf: Map<string, string[]>
  /** Headers of columns in languages that the store cannot hold. */
  unwritten: string[]
}

const USUAL = "en"

/**
 * Decides what becomes of a promo in several languages.
 *
 * The promo itself is the column without a language. Where there is none, it is the only language of the file, or the one
 * that the store does not translate into: core keeps the default language in the row itself and knows no name for it.
 * Where that leaves a choice, English is taken, or else the first. A column of our own that names a locale of the store
 * is always its translation.
 *
 * @param locales - what the store translates into (BCP 47); empty where core's Translation module is off.
 */
export function chooseLanguages(columns: Column[], locales: string[]): Languages {
  const promos = columns.flatMap(({ field, header, language, html }) =>
    field === "promo" ? [{ header, language, html, locales: language ? matching(locales, language) : [] }] : []
  )
  const others = promos.filter(({ language }) => language !== null)
  const promoLanguage = others.length < promos.length ? null : chooseDefault(others)
  const translated = others.filter(({ language }) => language !== promoLanguage)
  return {
    promoLanguage,
    localesOf: new Map(translated.map(({ language, locales }) => [language as string, locales])),
    unwritten: translated.filter(({ locales }) => !locales.length).map(({ header }) => header),
  }
}

function chooseDefault(promos: { language: string | null; html: boolean; locales: string[] }[]): string | null {
  const free = promos.filter(({ html, locales }) => html || !locales.length)
  const untranslated = free.filter(({ locales }) => !locales.length)
  const candidates = (untranslated.length ? untranslated : free).map(({ language }) => language as string)
  return candidates.find((language) => primary(language) === USUAL) ?? candidates[0] ?? null
}

function matching(locales: string[], language: string): string[] {
  return locales.filter((locale) => speaks(locale, language))
}

/** `de` is spoken by `de-DE` and `de-AT`, `de-DE` only by itself. */
function speaks(locale: string, language: string): boolean {
  const [has, wants] = [normalize(locale), normalize(language)]
  return has === wants || primary(has) === wants
}

function primary(language: string): string {
  return normalize(language).split("-")[0]
}

function normalize(language: string): string {
  return language.replace(/_/g, "-").toLowerCase()
}
