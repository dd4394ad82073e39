import { pipeline, Readable } from "node:stream"
import { CsvError, parse, type Info } from "csv-parse"
import { beginning } from "../domain/beginning"
import type { FaultValues } from "../domain/fault"
import type { Refusal } from "../refusal"
import { notCsv, openTextFile } from "./text-file"

/** A record of the file. `row` counts as a spreadsheet does: the header is 1, an empty line is a row as well. */
export interface CsvRecord {
  row: number
  cells: string[]
}

const DELIMITERS = [",", ";", "\t", "|"]

/** No honest row is longer; a quote that is never closed would read the rest of the file into memory. */
const MAX_RECORD_CHARACTERS = 1_000_000

/** Some ten times what exports of shops have. */
const MAX_COLUMNS = 1_000

/** What a kind of file is known by, and how long it may be. */
export interface CsvKind {
  /** How many of the cells of a header are columns that are read. */
  countKnown: (header: string[]) => number
  /** The header is one of them. */
  maxRows: number
}

export interface CsvFile {
  encoding: string
  /** Words of it where the encoding was detected or chosen, for the merchant to judge. */
  words: string | null
  records: AsyncIterable<CsvRecord>
}

/**
 * Opens a CSV file, whatever its encoding, delimiter and line ends are.
 *
 * @param encoding - that the merchant says it has; `null` = it is detected.
 * @throws MedusaError INVALID_DATA when it is empty, no text, or (while records are read) too long or its quotes do not match.
 */
export async function openCsv(path: string, encoding: string | null, kind: CsvKind): Promise<CsvFile> {
  const { sample, text, ...known } = await openTextFile(path, encoding)
  return { ...known, records: readRecords(sample, text, kind) }
}

async function* readRecords(
  sample: string,
  text: AsyncIterable<string>,
  { countKnown, maxRows }: CsvKind
): AsyncIterable<CsvRecord> {
  const { delimiter, prefix } = delimiterOf(sample, countKnown)
  const skip = prefix ? 1 : 0
  const parser = parse({
    delimiter,
    info: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  })
  // What breaks on the way ends the parser, and whoever reads it hears of it below.
  let broken: unknown
  pipeline(Readable.from(without(prefix, text)), parser, (error) => (broken = error))
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      refuseTooMuch(info.records, record.length, maxRows)
      yield { row: info.records + info.empty_lines + skip, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? explained(error) : (broken ?? error)
  }
}

function refuseTooMuch(rows: number, columns: number, maxRows: number): void {
  if (rows > maxRows) {
    const message = `The file has more than ${maxRows} rows: split it, and import one part after the other.`
    throw notCsv("file_too_long", message, { maximum: maxRows })
  }
  if (columns > MAX_COLUMNS) {
    const message = `The file has more than ${MAX_COLUMNS} columns: leave out those that are nothing of ours.`
    throw notCsv("file_too_wide", message, { maximum: MAX_COLUMNS })
  }
}

/** The text without its first characters. */
async function* without(prefix: number, text: AsyncIterable<string>): AsyncIterable<string> {
  let left = prefix
  for await (const chunk of text) {
    yield chunk.slice(left)
    left = Math.max(0, left - chunk.length)
  }
}

/** The delimiter by which the first line has most of the columns that are read. Excel may say it in a line of its own: `sep=;`. */
function delimiterOf(sample: string, countKnown: CsvKind["countKnown"]): { delimiter: string; prefix: number } {
  const said = /^\s*"?sep=([,;\t|])"?[\t ,;]*(?:\r\n|\n|\r)/i.exec(sample)
  if (said) {
    return { delimiter: said[1], prefix: said[0].length }
  }
  const first = /^\s*(.*)/.exec(sample)?.[1] ?? ""
  const scores = DELIMITERS.map((delimiter) => {
    const cells = first.trimEnd().split(delimiter, MAX_COLUMNS)
    const known = countKnown(cells.map((cell) => cell.replaceAll('"', "")))
    return { delimiter, known, count: cells.length }
  })
  const [best] = scores.sort((one, other) => other.known - one.known || other.count - one.count)
  return { delimiter: best.delimiter, prefix: 0 }
}

function explained(error: CsvError): Refusal {
  const values: FaultValues = typeof error.lines === "number" ? { line: error.lines } : {}
  const line = typeof error.lines === "number" ? ` near line ${error.lines}` : ""
  if (/QUOTE/.test(error.code) || error.code === "CSV_MAX_RECORD_SIZE") {
    const message = `The file cannot be read${line}: a quote is not closed, or stands in the middle of a cell. Put cells with quotes into quotes, and double those inside.`
    return notCsv("file_quote_open", message, values)
  }
  return notCsv("file_not_csv", `The file cannot be read as CSV${line}: ${beginning(error.message, 200)}`, values)
}
