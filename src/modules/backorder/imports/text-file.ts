import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { beginning } from "../domain/beginning"
import type { RefusalCode } from "../domain/codes"
import { clean } from "../domain/csv/clean"
import { decodeBytes } from "../domain/csv/encodings"
import type { FaultValues } from "../domain/fault"
import { refusal, type Refusal } from "../refusal"
import { detectEncoding } from "./detect-encoding"

/** Enough of the beginning of a file to tell its encoding and its delimiter. */
const SAMPLE_BYTES = 64 * 1024

/** Enough of what is not plain ASCII to tell an encoding by. */
const FOREIGN_BYTES = 16 * 1024

const CELL = /[^\n\r\t,;"]+/g
const FOREIGN = /[\x80-\xff]/

/** What of it is shown to the merchant. */
const SHOWN_CHARACTERS = 120

export interface TextFile {
  /** The beginning. */
  sample: string
  /** All of it, without a byte order mark. */
  text: AsyncIterable<string>
  encoding: string
  /** Words that are not plain ASCII, as they were read; `null` when there are none, or no doubt about the encoding. */
  words: string | null
}

/**
 * Opens a text file that a spreadsheet, an editor or a shop wrote. UTF-8 and UTF-16 are known for certain, what is neither
 * is detected.
 *
 * @param chosen - the encoding that the merchant says it has.
 * @throws MedusaError INVALID_DATA when it is empty, no text, or not in the chosen encoding.
 */
export async function openTextFile(path: string, chosen: string | null = null): Promise<TextFile> {
  const start = await readStart(path)
  if (!start.length) {
    throw fileEmpty()
  }
  refuseBinary(start)
  const known = chosen ?? utf16Of(start)
  if (!known && start.includes(0)) {
    throw notCsv("file_not_text", "The file is not a text file. Save your table as CSV (UTF-8) and upload that.")
  }
  const isCertain = chosen === null && (known !== null || (await isUtf8(path)))
  const words = isCertain ? null : await readForeign(path)
  const encoding = known ?? (words ? detectEncoding(words) : "utf-8")
  return {
    sample: new TextDecoder(encoding).decode(start, { stream: true }),
    text: decode(path, encoding, chosen !== null),
    encoding,
    words: words?.length ? shown(decodeBytes(words, encoding)) : null,
  }
}

const SIGNATURES: [hex: string, what: string][] = [
  ["504b0304", "a workbook or an archive (XLSX, ODS, ZIP)"],
  ["d0cf11e0", "a workbook (XLS)"],
  ["25504446", "a PDF"],
  ["1f8b", "compressed (GZIP)"],
  ["377abcaf", "an archive (7z)"],
  ["52617221", "an archive (RAR)"],
]

function refuseBinary(start: Buffer): void {
  const hex = start.subarray(0, 4).toString("hex")
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (known) {
    const message = `The file is ${known[1]}, not a CSV file. Save it as CSV (UTF-8) and upload that.`
    throw notCsv("file_not_text", message)
  }
}

function shown(words: string): string {
  return beginning(clean(words.replace(/\s+/g, " ")), SHOWN_CHARACTERS)
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** By the byte order mark, or by every other byte being zero, as it is in most of a CSV file. */
function utf16Of(start: Buffer): string | null {
  const mark = start.subarray(0, 2).toString("hex")
  if (mark === "fffe" || mark === "feff") {
    return mark === "fffe" ? "utf-16le" : "utf-16be"
  }
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    zeros[index % 2] += byte === 0 ? 1 : 0
  })
  const most = start.length / 2 / 2
  if (zeros[1] > most && zeros[0] === 0) {
    return "utf-16le"
  }
  return zeros[0] > most && zeros[1] === 0 ? "utf-16be" : null
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      decoder.decode(chunk as Buffer, { stream: true })
    }
    decoder.decode()
    return true
  } catch (error) {
    if (isUndecodable(error)) {
      return false
    }
    throw error
  }
}

/** The first cells that are not plain ASCII, one a line. Where a cell ends is the same in all encodings but UTF-16. */
async function readForeign(path: string): Promise<Buffer> {
  const cells: string[] = []
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    const read = (chunk as Buffer).toString("latin1").match(CELL) ?? []
    for (const cell of read.filter((text) => FOREIGN.test(text))) {
      cells.push(cell)
      bytes += cell.length
      if (bytes >= FOREIGN_BYTES) {
        return Buffer.from(cells.join("\n"), "latin1")
      }
    }
  }
  return Buffer.from(cells.join("\n"), "latin1")
}

function isUndecodable(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA"
}

async function* decode(path: string, encoding: string, isChosen: boolean): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: isChosen })
  try {
    for await (const chunk of createReadStream(path)) {
      yield decoder.decode(chunk as Buffer, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    const message = `The file is not ${encoding}: choose another encoding, or none to have it detected.`
    throw isUndecodable(error) ? notCsv("file_not_in_encoding", message, { encoding }) : error
  }
}

export function fileEmpty(): Refusal {
  return notCsv("file_empty", "The file is empty. Choose a CSV file with a header and at least one row.")
}

export function notCsv(code: RefusalCode, message: string, values: FaultValues = {}): Refusal {
  return refusal(MedusaError.Types.INVALID_DATA, message, { code, field: "file", values })
}
