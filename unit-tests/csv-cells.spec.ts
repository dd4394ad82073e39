import fc from "fast-check"
import { readExpectedOn, readMaximum, readPromo, readSwitch } from "../src/modules/backorder/domain/csv/cells"
import { escapeCell, unescapeCell } from "../src/modules/backorder/domain/csv/escape"

const isProblem = { problem: expect.any(String) }

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
  ])("is a maximum: %s", (text, value) => {
    expect(readMaximum(text)).toEqual({ value })
  })

  it.each(["-1", "2.5", "1,000", "1e3", "ten", "2147483648", "null"])("is no maximum: %s", (text) => {
    expect(readMaximum(text)).toEqual(isProblem)
  })

  it.each([
    ["2027-05-01", "2027-05-01"],
    ["2027-05-01T00:00:00Z", "2027-05-01"],
    ["NULL", null],
  ])("is an expected date: %s", (text, value) => {
    expect(readExpectedOn(text)).toEqual({ value })
  })

  it.each(["2027-02-30", "31.03.2027", "3/31/2027", "soon"])("is no date: %s", (text) => {
    expect(readExpectedOn(text)).toEqual(isProblem)
  })

  it.each([readSwitch, readMaximum, readExpectedOn, readPromo])("that is empty says nothing: %p", (read) => {
    expect(read("  ")).toBeNull()
  })

  it("is a promo of at most 500 characters", () => {
    expect(readPromo("x".repeat(500))).toEqual({ value: "x".repeat(500) })
    expect(readPromo("x".repeat(501))).toEqual(isProblem)
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
})
