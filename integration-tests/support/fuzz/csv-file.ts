import fc from "fast-check"
import { mostly } from "./mostly"

const TARGETS = fc.constantFrom("Product Id", "Product Handle", "Variant SKU", "Variant Id", "sku")

const SETTINGS = fc.constantFrom(
  ...[
    "Backorder Enabled",
    "Backorder Promo",
    "Backorder Max Quantity",
    "Backorder Expected On",
    "Backorder Promo de-DE",
  ],
  ...["availableForBackorder", "backorderQtyLabel_en", "isBackorderLimited", "backorderLimit"]
)

/** Columns that are nothing of ours, nearly ours, or longer than any. */
const OTHERS = fc.constantFrom("Title", "Backordr Promo", "", "No\0te", "x".repeat(5_000), `a${"'".repeat(50_000)}b`)

const CELLS = [
  ...["@product", "@other", "@variant", "@sku", "@handle", "yes", "No", "5", "0", "unlimited", "NULL", "1.000", "-1"],
  ...[
    "2027-03-31",
    "3/4/2027",
    "=1+1",
    "'=1",
    "a\0b",
    "\0",
    "😀",
    "Up to %number%",
    '"quoted ""text"""',
    '"two\nlines"',
    '"',
  ],
  ...[
    "<b>bold</b>",
    "&#0;",
    "&amp;&lt;",
    "<".repeat(300),
    "<a".repeat(30_000),
    "<b>".repeat(6_000),
    "x".repeat(70_000),
  ],
  `${"x".repeat(59)}😀`,
]

/** A file that is nearly one of settings. */
const table = fc
  .tuple(
    fc.constantFrom(",", ";", "\t"),
    fc.tuple(TARGETS, fc.uniqueArray(mostly(12, SETTINGS, OTHERS), { minLength: 1, maxLength: 4 })),
    fc.array(
      fc.array(mostly(6, fc.constantFrom(...CELLS), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 5 })
    )
  )
  .map(([delimiter, [target, columns], rows]) =>
    [[target, ...columns], ...rows].map((cells) => cells.join(delimiter)).join("\n")
  )

/** What is none, and what makes whoever guesses at it work hard. */
const ODD_TEXTS = fc.constantFrom(
  ...[`sku${"\t".repeat(60_000)}x`, "sku,".repeat(20_000), "a".repeat(200_000), "sep=;\n", "", "Product Id\n"]
)

const textual = fc
  .tuple(
    mostly(8, table, ODD_TEXTS),
    mostly<BufferEncoding>(6, fc.constant("utf8"), fc.constantFrom("utf16le", "latin1"))
  )
  .map(([text, encoding]) => Buffer.from(text, encoding))

const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some))

export const csvFile: fc.Arbitrary<Buffer> = mostly(12, textual, bytes)
