import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { MedusaError } from "@medusajs/framework/utils"

/** Enough of the beginning of a file to tell its encoding and its delimiter. */
const SAMPLE_BYTES = 64 * 1024

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"

/**
 * Opens a text file that a spreadsheet, an editor or a shop wrote: UTF-8, UTF-16 or Windows-1252.
 *
 * @returns its beginning, and a stream of its text without a byte order mark.
 * @throws MedusaError INVALID_DATA when it is empty or no text.
 */
export async function openTextFile(path: string): Promise<{ sample: string; text: AsyncIterable<string> }> {
  const start = await readStart(path)
  if (!start.length) {
    throw notCsv("The file is empty. Choose a CSV file with a header and at least one row.")
  }
  const encoding = await encodingOf(path, start)
  return { sample: new TextDecoder(encoding).decode(start, { stream: true }), text: decode(path, encoding) }
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

async function encodingOf(path: string, start: Buffer): Promise<Encoding> {
  const utf16 = utf16Of(start)
  if (utf16) {
    return utf16
  }
  // The beginning of a ZIP, which an .xlsx or .ods file is.
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) {
    throw notCsv("The file is a workbook, not a CSV file. Save it as CSV (UTF-8) and upload that.")
  }
  if (start.includes(0)) {
    throw notCsv("The file is not a text file. Save your table as CSV (UTF-8) and upload that.")
  }
  return (await isUtf8(path)) ? "utf-8" : "windows-1252"
}

/** By the byte order mark, or by every other byte being zero, as it is in most of a CSV file. */
function utf16Of(start: Buffer): Encoding | null {
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
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      return false
    }
    throw error
  }
}

async function* decode(path: string, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) {
    yield decoder.decode(chunk as Buffer, { stream: true })
  }
  yield decoder.decode()
}

export function notCsv(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
