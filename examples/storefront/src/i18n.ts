import { de } from "./texts/de"
import { en, type Texts } from "./texts/en"

export const LANGUAGES = {
  en: { name: "English", locale: "en-GB", texts: en },
  de: { name: "Deutsch", locale: "de-DE", texts: de },
}
export type Language = keyof typeof LANGUAGES

const STORAGE_KEY = "language"

/** What is spoken now. The three change together, and whoever has imported them reads the new ones. */
export let language: Language = preferred()
export let t: Texts = LANGUAGES[language].texts
export let locale: string = LANGUAGES[language].locale

/** Speaks another language from now on; what is on the screen has to be drawn again. */
export function speak(next: Language): void {
  localStorage.setItem(STORAGE_KEY, next)
  language = next
  t = LANGUAGES[next].texts
  locale = LANGUAGES[next].locale
}

/** What the shopper has chosen before, else what the browser speaks. */
function preferred(): Language {
  const wanted = localStorage.getItem(STORAGE_KEY) ?? navigator.language.slice(0, 2)
  return isLanguage(wanted) ? wanted : "en"
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code)
}
