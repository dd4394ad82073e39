/** Characters that nobody sees in a cell: NUL, which Postgres cannot hold, marks of direction and order, zero-width spaces, soft hyphens. */
const INVISIBLE = /[\0\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A cell without invisible characters, and without space around it. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, "").trim()
}

/** A cleaned cell that holds no text, without the apostrophe by which a spreadsheet may have marked it as text. */
export function cleanValue(text: string): string {
  return clean(text)
    .replace(/^['’‘]+/, "")
    .trim()
}
