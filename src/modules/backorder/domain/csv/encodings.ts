/** Encodings that a merchant is offered; any other of the WHATWG's Encoding Standard is taken as well. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "iso-8859-2",
  "koi8-r",
  "shift_jis",
  "euc-jp",
  "gb18030",
  "big5",
  "euc-kr",
] as const

/** The text of some bytes. In two goes: at once, Node reads Windows-1252 as if it were ISO-8859-1. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** The standard's name of an encoding, whichever of its labels is given (`cp1251`, `latin1`); `null` when there is none. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
