import { pipeline, Readable } from "node:stream"
import { CsvError, parse, type Info } from "csv-parse"
import { notCsv, openTextFile } from "./text-file"

/** A record of the file. `row` counts as a spreadsheet does: the header is 1, an empty line is a row as well. */
export interface CsvRecord {
  row: number
  cells: string[]
}

const DELIMITERS = [",", ";", "\t"]

/** No honest row is longer; a quote that is never closed would read the rest of the file into memory. */
const MAX_RECORD_CHARACTERS = 1_000_000

/**
 * Reads a CSV file record by record, whatever its encoding, delimiter and line ends are.
 *
 * @throws MedusaError INVALID_DATA when it is empty, no text, or its quotes do not match.
 */
export async function* readCsv(path: string): AsyncIterable<CsvRecord> {
  const { sample, text } = await openTextFile(path)
  const { delimiter, skip } = delimiterOf(sample)
  const parser = parse({
    delimiter,
    info: true,
    from_line: skip + 1,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  })
  // What breaks on the way ends the parser, and whoever reads it hears of it below.
  pipeline(Readable.from(text), parser, () => undefined)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { row: info.records + info.empty_lines + skip, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? notCsv(explain(error)) : error
  }
}

/** The delimiter that the first line holds most of. Excel may say it in a line of its own: `sep=;`. */
function delimiterOf(sample: string): { delimiter: string; skip: number } {
  const said = /^sep=([,;\t])\r?\n/i.exec(sample)
  if (said) {
    return { delimiter: said[1], skip: 1 }
  }
  const first = (/^\s*(.*)/.exec(sample)?.[1] ?? "").replace(/"(?:[^"]|"")*"/g, "")
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }))
  return { delimiter: counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter, skip: 0 }
}

function explain(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` near line ${error.lines}` : ""
  if (/QUOTE/.test(error.code) || error.code === "CSV_MAX_RECORD_SIZE") {
    return `The file cannot be read${line}: a quote is not closed, or stands in the middle of a cell. Put cells with quotes into quotes, and double those inside.`
  }
  return `The file cannot be read as CSV${line}: ${error.message}`
}
