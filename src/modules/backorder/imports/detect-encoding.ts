import { analyse } from "chardet"
import { decodeBytes, encodingNamed } from "../domain/csv/encodings"

/** Names of the detector that stand for the larger set that Windows has made of them. */
const WINDOWS: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-9": "windows-1254",
  "iso-8859-7": "windows-1253",
}
const LATIN = new Set(["windows-1252", "windows-1250", "windows-1254", "windows-1257", "iso-8859-2"])

/** Every text that gets here is more than ASCII and is not UTF-8. */
const NOT_MEANT = new Set(["ascii", "utf-8"])

/** Below it the detector knows no more than that the bytes are allowed. */
const SURE = 30

/** Up to how many bytes a short text is repeated: the detector finds nothing in a handful of them. */
const ENOUGH_BYTES = 1_024

const UNLIKELY = 15

/**
 * Which encoding a text has that is neither UTF-8 nor UTF-16, by the words that are not plain ASCII; what else there is
 * in a file would pass for English. A guess that is often right: whoever uses it shows the merchant what was read.
 *
 * @param cells - the words, separated by ASCII characters.
 */
export function detectEncoding(cells: Buffer): string {
  const isLatin = looksLatin(cells)
  const times = Math.max(1, Math.ceil(ENOUGH_BYTES / cells.length))
  const sample = Buffer.concat(Array<Buffer>(times).fill(Buffer.concat([cells, Buffer.from("\n")])))
  const found = analyse(sample).map(({ name, confidence }) => {
    const lower = name.toLowerCase()
    return { name: WINDOWS[lower] ?? lower, confidence }
  })
  const usual = isLatin ? { name: "windows-1252", confidence: SURE } : { name: "windows-1251", confidence: SURE / 2 }
  const [best] = [...found, usual]
    .filter(({ name }) => LATIN.has(name) === isLatin && !NOT_MEANT.has(name) && encodingNamed(name) !== null)
    .map(({ name, confidence }) => ({
      name,
      score: confidence - UNLIKELY * unlikely(decodeBytes(cells, name)),
    }))
    .sort((one, other) => other.score - one.score)
  return best?.name ?? "windows-1252"
}

/** Latin alphabets mix ASCII letters into every word, others hardly. */
function looksLatin(cells: Buffer): boolean {
  const words = cells.toString("latin1").match(/[A-Za-z\x80-\xff]{3,}/g) ?? []
  const foreign = words.filter((word) => /[\x80-\xff]/.test(word)).join("")
  return foreign.replace(/[A-Za-z]/g, "").length <= foreign.length * 0.6
}

/** How often a text has what words do not: a capital after a small letter, a sign among letters, or no character at all. */
function unlikely(text: string): number {
  return text.match(/\p{Ll}\p{Lu}|\p{L}[\p{Sm}\p{Sk}\p{So}]|[\p{Sm}\p{Sk}\p{So}]\p{L}|[\x80-\x9f\ufffd]/gu)?.length ?? 0
}
