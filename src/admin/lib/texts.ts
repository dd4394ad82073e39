/** Texts of a form by what they belong to: a variant's id, a locale. Empty where nothing is set. */
export type Texts = Record<string, string>

/** @returns the saved texts with the edits over them; an edit of what is gone is dropped. */
export function textsWith(saved: Texts, edits: Texts = {}): Texts {
  return Object.fromEntries(Object.entries(saved).map(([key, text]) => [key, edits[key] ?? text]))
}

/** @returns what the texts belong to that differ: what another admin changes meanwhile is kept. */
export function changedKeys(saved: Texts, draft: Texts): string[] {
  return Object.keys(draft).filter((key) => draft[key] !== saved[key])
}

/** @returns the text with another one put in at the caret, over what is selected, and where the caret is then. */
export function insertAt(
  text: string,
  { start, end }: { start: number; end: number },
  insertion: string
): { text: string; caret: number } {
  return { text: text.slice(0, start) + insertion + text.slice(end), caret: start + insertion.length }
}
