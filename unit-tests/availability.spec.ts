import { availabilityDateOf, availabilityOf, availabilityOfAll } from "../src/modules/backorder/domain/availability"

const IN_STOCK = { available: true, out_of_stock: false }
const ON_BACKORDER = { available: true, out_of_stock: true }
const GONE = { available: false, out_of_stock: true }

describe("how something can be bought, in one word", () => {
  it.each([
    ["in_stock", IN_STOCK],
    ["in_stock", { available: false, out_of_stock: false }],
    ["backorder", ON_BACKORDER],
    ["out_of_stock", GONE],
  ])("is %s for %j", (word, stand) => {
    expect(availabilityOf(stand)).toBe(word)
  })

  it.each([
    ["in_stock", [GONE, IN_STOCK, ON_BACKORDER]],
    ["backorder", [GONE, ON_BACKORDER]],
    ["out_of_stock", [GONE, GONE]],
    ["out_of_stock", []],
  ])("is the best of a product's variants: %s", (word, stands) => {
    expect(availabilityOfAll(stands)).toBe(word)
  })
})

describe("the date that goes with it", () => {
  const TODAY = "2026-11-28"

  it("is the expected one of what is for backorder", () => {
    expect(availabilityDateOf("backorder", "2026-12-24", TODAY)).toBe("2026-12-24")
    expect(availabilityDateOf("backorder", null, TODAY)).toBeNull()
  })

  it.each(["in_stock", "out_of_stock"] as const)("is none for %s", (availability) => {
    expect(availabilityDateOf(availability, "2026-12-24", TODAY)).toBeNull()
  })

  it("is none beyond a year, which product feeds refuse", () => {
    expect(availabilityDateOf("backorder", "2027-11-28", TODAY)).toBe("2027-11-28")
    expect(availabilityDateOf("backorder", "2027-11-29", TODAY)).toBeNull()
  })
})
