import { readIncomingHeader, type IncomingHeader } from "../../domain/csv/incoming-columns"
import { readIncomingRow, type IncomingRow } from "../../domain/csv/incoming-row"
import { openCsv, type CsvKind } from "../../imports/csv-file"
import { fileEmpty } from "../../imports/text-file"

/** A CSV file of incoming stock on the disk of this server. */
export interface IncomingFile {
  path: string
  /** The encoding that it is said to have, in the standard's name; not there = it is detected. */
  encoding?: string | null
}

/** What such a file says. */
export interface ReadFile {
  header: IncomingHeader
  /** None where the header is wrong. */
  rows: IncomingRow[]
  encoding: string
  /** Words of it where the encoding was detected or chosen, for the merchant to judge. */
  words: string | null
}

/** The orders that a shop has placed with its suppliers: some ten times as many as large ones have at a time. */
const INCOMING_FILE: CsvKind = {
  countKnown: (header) => readIncomingHeader(header).columns.length,
  maxRows: 10_001,
}

/** @throws MedusaError INVALID_DATA when it is no CSV file, or longer than ten thousand rows. */
export async function readIncomingFile({ path, encoding = null }: IncomingFile): Promise<ReadFile> {
  const { records, ...known } = await openCsv(path, encoding, INCOMING_FILE)
  let header: IncomingHeader | undefined
  let width = 0
  const rows: IncomingRow[] = []
  for await (const { row, cells } of records) {
    if (!header) {
      header = readIncomingHeader(cells)
      width = cells.length
    } else if (!header.problems.length) {
      rows.push(...[readIncomingRow(header.columns, width, cells, row)].filter((read) => read !== null))
    }
  }
  if (!header) {
    throw fileEmpty()
  }
  return { header, rows, ...known }
}
