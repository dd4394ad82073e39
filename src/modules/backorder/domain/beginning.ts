/** A text, or the beginning of one that is longer. Never half of a character at its end, which Postgres could not hold. */
export function beginning(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…` : text
}
