/** Gives the text with a key, as `useTranslation` does. */
type Translate = (key: string) => string

/** @returns what went wrong, as a person understands it. `fetch` throws a TypeError when nobody answers. */
export function errorText(error: Error, t: Translate): string {
  return error instanceof TypeError ? t("errors.offline") : error.message
}
