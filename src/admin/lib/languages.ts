/** @returns the name of a locale's language in another language (`German (Germany)`), the code where there is none. */
export function languageName(locale: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(locale) ?? locale
  } catch {
    return locale
  }
}
