import fc from "fast-check"
import {
  readExpectedOn,
  readMaximum,
  readPromo,
  readQuantity,
  readSwitch,
} from "../src/modules/backorder/domain/csv/cells"
import { escapeCell, unescapeCell } from "../src/modules/backorder/domain/csv/escape"
import { writeDecimal } from "../src/modules/backorder/domain/csv/numbers"

/** Every problem has a code; its values are what a sentence in any language needs. */
const problem = (code: string, message: unknown, values: object = expect.anything()) => ({
  problem: { code, message, values },
})

describe("a cell", () => {
  it.each([
    ["Yes", true],
    [" TRUE ", true],
    ["1", true],
    ["no", false],
    ["False", false],
    ["0", false],
  ])("switches: %s", (text, value) => {
    expect(readSwitch(text)).toEqual({ value })
  })

  it.each([
    ["0", 0],
    [" 25 ", 25],
    ["25.00", 25],
    ["unlimited", null],
    ["Unlimited", null],
    ["NULL", null],
    ["2147483647", 2_147_483_647],
    ["25.0000", 25],
    ["25,0", 25],
    ["0.000", 0],
    ["1000.000", 1_000],
    ["1 000", 1_000],
    ["1\u00a0000", 1_000],
    ["1\u202f000", 1_000],
    ["1'000", 1_000],
    ["12’345", 12_345],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1,00,000", 100_000],
    ["1,234.00", 1_234],
    ["1.234,0", 1_234],
    ["1 000,00", 1_000],
    ["'25", 25],
    ["\ufeff25\u200b\t", 25],
  ])("is a maximum: %s", (text, value) => {
    expect(readMaximum(text)).toEqual({ value })
  })

  it.each([
    "-1",
    "2.5",
    "1e3",
    "ten",
    "2147483648",
    "null",
    "0x19",
    "∞",
    "٢٥",
    "1 00",
    "10,00,00",
    "1,2,3",
    "+5",
    "1,234.5",
  ])("is no maximum: %s", (text) => {
    const code = text === "2147483648" ? "maximum_too_large" : "not_a_maximum"
    expect(readMaximum(text)).toEqual(problem(code, expect.any(String)))
  })

  it.each([
    ["1.000", "1000"],
    ["1,000", "1000"],
    ["12.345", "12345"],
  ])("that can be read in two ways is no maximum, and says how to write it: %s", (text, thousands) => {
    expect(readMaximum(text)).toEqual(
      problem("maximum_ambiguous", expect.stringMatching(new RegExp(`"${text}".*${thousands}`)), {
        cell: text,
        thousands,
        whole: text.split(/[.,]/)[0],
      })
    )
  })

  it.each([
    ["2027-05-01", "2027-05-01"],
    ["2027/5/1", "2027-05-01"],
    ["2027-05-01 00:00:00", "2027-05-01"],
    ["'2027-05-01", "2027-05-01"],
    ["2027-05-01T00:00:00Z", "2027-05-01"],
    ["NULL", null],
  ])("is an expected date: %s", (text, value) => {
    expect(readExpectedOn(text)).toEqual({ value })
  })

  it.each(["2027-02-30", "31.02.2027", "soon"])("is no date: %s", (text) => {
    expect(readExpectedOn(text)).toEqual(problem("not_a_date", expect.any(String), { cell: text }))
  })

  it.each([
    ["01.02.2027", '"2027-02-01" or "2027-01-02"', "date_ambiguous", { first: "2027-02-01", other: "2027-01-02" }],
    ["2/1/2027", '"2027-01-02" or "2027-02-01"', "date_ambiguous", { first: "2027-01-02", other: "2027-02-01" }],
    ["13.02.2027", 'enter "2027-02-13"', "date_not_year_first", { date: "2027-02-13" }],
    ["3/31/2027", 'enter "2027-03-31"', "date_not_year_first", { date: "2027-03-31" }],
  ])("that has the year last says how to write the date: %s", (text, hint, code, values) => {
    const expected = problem(code, expect.stringContaining(hint), { cell: text, ...values })
    expect(readExpectedOn(text)).toEqual(expected)
  })

  it.each([readSwitch, readMaximum, readExpectedOn, readPromo])("that is empty says nothing: %p", (read) => {
    expect(read("  ")).toBeNull()
  })

  it("is a promo of at most 500 characters", () => {
    expect(readPromo("x".repeat(500))).toEqual({ value: "x".repeat(500) })
    const values = { length: 501, maximum: 500 }
    expect(readPromo("x".repeat(501))).toEqual(problem("promo_too_long", expect.any(String), values))
    expect(readPromo("NULL")).toEqual({ value: null })
  })
})

describe("a text that a spreadsheet would run", () => {
  it.each(["=1+1", "+49", "-5", "@home", "\tx", "'=1", "NULL", "'NULL"])("is written harmlessly: %s", (text) => {
    expect(escapeCell(text)).toBe(`'${text}`)
  })

  it.each(["'tis", "a=b", "NULL and void", ""])("is not meant by %s", (text) => {
    expect(escapeCell(text)).toBe(text)
  })

  it("and every other is read as it was written", () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "-", "N", "U", "L", "\t") }))
    fc.assert(fc.property(anyText, (text) => unescapeCell(escapeCell(text)) === text))
  })

  it.each([
    ["12", 12],
    ["2.5", 2.5],
    ["2,5", 2.5],
    [".5", 0.5],
    ["0.125", 0.125],
    ["25.0000", 25],
    ["1.2345", 1.2345],
    ["1 234.5", 1_234.5],
    ["1'234,5", 1_234.5],
    ["1,234.5", 1_234.5],
    ["1.234,50", 1_234.5],
    ["1,234,567.25", 1_234_567.25],
    ["1234.567", 1_234.567],
    ["'7", 7],
  ])("is a quantity: %s", (text, value) => {
    expect(readQuantity(text)).toEqual({ value })
  })

  it.each(["0", "-1", "none", "1.2.3", "2.0.5", "1,234,5", "1e3", "12 pcs", "0,0", "."])(
    "is no quantity: %s",
    (cell) => {
      expect(readQuantity(cell)).toEqual(problem("not_a_quantity", expect.stringContaining(`"${cell}"`), { cell }))
    }
  )

  it.each([
    ["1.250", "1250", "1.2500"],
    ["1,250", "1250", "1.2500"],
  ])("is a quantity to some and another to others: %s", (cell, thousands, decimal) => {
    expect(readQuantity(cell)).toEqual(problem("quantity_ambiguous", expect.any(String), { cell, thousands, decimal }))
    expect(readQuantity(thousands)).toEqual({ value: 1_250 })
    expect(readQuantity(decimal)).toEqual({ value: 1.25 })
  })

  it("has a quantity as it was written by us", () => {
    const quantities = fc.double({ min: 1e-6, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(6)))
    fc.assert(
      fc.property(
        quantities.filter((value) => value > 0),
        (value) => expect(readQuantity(writeDecimal(value))).toEqual({ value })
      )
    )
  })
})
