/** @returns what a locale (`de-DE`) is called in the language of who reads it; the code where it has no name. */
export function languageName(code: string, readIn: string): string {
  try {
    return new Intl.DisplayNames(readIn, { type: "language" }).of(code) ?? code
  } catch {
    return code
  }
}
