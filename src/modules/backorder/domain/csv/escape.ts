/*
 * A spreadsheet runs a cell that begins with one of these characters, whoever wrote it (CWE-1236). OWASP's answer is an
 * apostrophe in front, which a spreadsheet does not show. Ours can be taken back: whatever is written is read again as
 * it was. `NULL` is a word of the file, so a text that is only this word gets the apostrophe as well.
 */
const ESCAPED = /^'+(?:[=+\-@\t\r]|NULL$)/
const TO_ESCAPE = /^'*(?:[=+\-@\t\r]|NULL$)/

/** A text as it is written into a cell. */
export function escapeCell(text: string): string {
  return TO_ESCAPE.test(text) ? `'${text}` : text
}

/** The text that a cell stands for. */
export function unescapeCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell
}
