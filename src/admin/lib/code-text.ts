import { ENTRY_WHATS, ENTRY_WHYS } from "../../modules/backorder/domain/codes"
import { BACKORDER_STAGES } from "./stage"

/** Where the texts of codes are, and which codes have one. */
const TEXTS = { status: BACKORDER_STAGES, "history.what": ENTRY_WHATS, "history.why": ENTRY_WHYS } as const

/** Gives the text with a key, as `useTranslation` does. */
export type Translate = (key: string, options?: { count: number }) => string

/**
 * Words a code.
 *
 * @returns `null` for a code without a text, such as a later version may have stored before this one was put back. Not
 * looked up, because i18next answers what it does not find with the key.
 */
export function codeText(
  t: Translate,
  kind: keyof typeof TEXTS,
  code: string,
  options?: { count: number }
): string | null {
  return TEXTS[kind].some((known) => known === code) ? t(`${kind}.${code}`, options) : null
}
