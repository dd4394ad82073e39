import fc from "fast-check"
import { csvFile } from "./csv-file"
import { mostly } from "./mostly"

export const BOUNDARY = "----parts"

const NAMES = fc.constantFrom(
  ...['name="file"; filename="a.csv"', `name="file"; filename="${"x".repeat(400)}"`],
  "name=\"file\"; filename*=utf-8''a%00b"
)
const ODD_NAMES = fc.constantFrom(
  ...['name="file"', 'name="csv"; filename="a"', 'name="__proto__"; filename="a"', 'filename="a"', ""]
)

const FIELDS = fc.constantFrom("encoding[a]", "encoding[toString]", "__proto__", "x")
const ENCODINGS = fc.constantFrom(
  "",
  "utf-8",
  "latin1",
  "windows-1251",
  "gb18030",
  "shift_jis",
  "utf-16be",
  "iso-2022-jp"
)
const ODD_ENCODINGS = fc.constantFrom("no such", "a\0", "x".repeat(2_000), "replacement", "x-user-defined")

const field = fc
  .tuple(mostly(12, fc.constant("encoding"), FIELDS), mostly(8, ENCODINGS, ODD_ENCODINGS))
  .map(([name, value]) => Buffer.from(`Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`))

const file = fc
  .tuple(mostly(12, NAMES, ODD_NAMES), csvFile)
  .map(([name, content]) => Buffer.concat([Buffer.from(`Content-Disposition: form-data; ${name}\r\n\r\n`), content]))

const isWhole = mostly(20, fc.constant(true), fc.constant(false))

/** A multipart body: a file mostly, sometimes its encoding, and now and then no end. */
export const upload: fc.Arbitrary<Buffer> = fc
  .tuple(
    mostly(2, fc.constant<Buffer[]>([]), fc.array(field, { maxLength: 6 })),
    mostly(
      20,
      file.map((one) => [one]),
      fc.array(file, { maxLength: 2 })
    ),
    isWhole
  )
  .map(([fields, files, ends]) => partsOf([...fields, ...files], ends))

function partsOf(parts: Buffer[], ends: boolean): Buffer {
  const opened = parts.flatMap((part) => [Buffer.from(`--${BOUNDARY}\r\n`), part, Buffer.from("\r\n")])
  return Buffer.concat([...opened, Buffer.from(ends ? `--${BOUNDARY}--\r\n` : "")])
}
