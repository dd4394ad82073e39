/** What nobody sees in a cell: NUL, which Postgres cannot hold, marks of direction and order, zero-width spaces, soft hyphens. */
const INVISIBLE = /[\0\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A cell without what nobody sees in it, and without space around it. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, "").trim()
}

/** The same of a cell that holds no text, where a spreadsheet may also have left the apostrophe that says "text". */
export function cleanValue(text: string): string {
  return clean(text)
    .replace(/^['’‘]+/, "")
    .trim()
}
