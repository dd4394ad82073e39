import type { ImportProblemCode } from "../codes"
import { beginning } from "../beginning"
import { fault, type Fault } from "../fault"
import { clean } from "./clean"

/** What is wrong with a cell, a row (`column` is `null`) or a column (`row` is the header's, 1). */
export interface Problem extends Fault<ImportProblemCode> {
  row: number
  column: string | null
}

/** Longer than any name of a column; what is longer still is shown by its beginning. */
const LONGEST_HEADER = 200

/** More letters than any name of ours has. */
const COMPARED_LETTERS = 40

/** How far a name may be from one of ours to be taken for a slip: letters to change, add or leave out. */
const SLIP = 2

/** Shorter names are too near to each other for a slip to be told. */
const SHORTEST_COMPARED = 8

/** A cell of the header as it is shown, without what a spreadsheet left around it. */
export function headerOf(cell: string): string {
  return unquoted(beginning(clean(cell), LONGEST_HEADER))
}

/** The look behind keeps an expression from trying the end of a run of quotes once for each of them. */
function unquoted(header: string): string {
  return header.replace(/^["'’]+|(?<!["'’])["'’]+$/g, "")
}

/** A name without regard to case and surrounding or double spaces. */
export function normalizeHeader(header: string): string {
  return header.trim().replace(/\s+/g, " ").toLowerCase()
}

/** Names as they are listed in a sentence. */
export function quoteNames(names: string[]): string {
  return `"${names.join('", "')}"`
}

/** What of a name is compared. */
export function lettersOf(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, COMPARED_LETTERS)
}

/**
 * Which of some names a header was probably meant to be, if any.
 *
 * @param always - whether it is meant to be one of them however far it is from all.
 */
export function nearestOf(header: string, names: string[], always = false): string | null {
  const letters = lettersOf(header)
  if (letters.length < SHORTEST_COMPARED) {
    return null
  }
  const [best] = names
    .filter((name) => name.length >= SHORTEST_COMPARED)
    .map((name) => ({ name, distance: distanceBetween(letters, lettersOf(name)) }))
    .sort((one, other) => one.distance - other.distance)
  return always || best.distance <= SLIP ? best.name : null
}

/** How a kind of file tells its columns from each other. */
interface Columns<Column> {
  /** Whether one of two columns is to be left out. */
  sayTheSame: (one: Column, other: Column) => boolean
  /** The name that one which is not known was probably meant to be. */
  meantBy: (header: string, index: number) => string | null
}

/**
 * The columns that are read, and those that are not. A name that is nearly one of ours is a problem, because the merchant
 * would believe that it was read.
 *
 * @param known - what each header is, `null` for what is not ours.
 */
export function assignColumns<Column extends { header: string }>(
  headers: string[],
  known: (Column | null)[],
  { sayTheSame, meantBy }: Columns<Column>
): { columns: Column[]; ignored: string[]; problems: Problem[] } {
  const columns: Column[] = []
  const ignored: string[] = []
  const problems: Problem[] = []
  headers.forEach((header, index) => {
    const column = known[index]
    const twin = column && columns.find((other) => sayTheSame(other, column))
    const meant = column ? null : meantBy(header, index)
    if (twin) {
      const message = `"${header}" says the same as the column "${twin.header}": leave one of the two out`
      problems.push(inHeader(header, fault("column_twice", message, { column: header, other: twin.header })))
    } else if (column) {
      columns.push(column)
    } else if (meant) {
      const message = `Unknown column "${header}". Did you mean "${meant}"?`
      problems.push(inHeader(header, fault("column_misspelt", message, { column: header, meant })))
    } else if (header) {
      ignored.push(header)
    }
  })
  return { columns, ignored, problems }
}

export function inHeader(column: string | null, wrong: Fault<ImportProblemCode>): Problem {
  return { row: 1, column, ...wrong }
}

/** Levenshtein's distance: how many letters to change, add or leave out. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change)
    }
    row = next
  }
  return row[other.length]
}
