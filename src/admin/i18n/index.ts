import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"

/** Every visible string of the plugin, in its own namespace; the dashboard falls back to English. */
export default {
  en: { backorder: en },
  de: { backorder: de },
  es: { backorder: withMany(es) },
  fr: { backorder: withMany(fr) },
}

/**
 * Gives every plural its `_many`, the form of whole millions, in a language that has one and words it as `_other`.
 * The dashboard would show a maximum of 1000000 in English without it.
 */
function withMany<Texts extends object>(texts: Texts): Texts {
  const many = Object.entries(texts)
    .filter(([key]) => key.endsWith("_other"))
    .map(([key, text]) => [key.replace(/_other$/, "_many"), text])
  const own = Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? text : withMany(text)])
  return Object.fromEntries([...own, ...many])
}
