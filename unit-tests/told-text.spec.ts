import { toldText } from "../src/admin/lib/told-text"

const NOTHING = { promo: null, max_quantity: null, remaining_quantity: null, expected_on: null }

const row = (promo: string | null, told: Partial<Parameters<typeof toldText>[0]["told"]> = {}, enabled = true) => ({
  enabled,
  promo,
  expected_on: "2027-05-01",
  told: { ...NOTHING, promo, expected_on: "2027-05-01", ...told },
})

describe("what the list says of a promo", () => {
  it("is what shoppers read, in the merchant's language", () => {
    const told = { max_quantity: 5, remaining_quantity: 3 }
    expect(toldText(row("%remaining% of %number%, %date%", told), "de")).toEqual({
      text: "3 of 5, 1. Mai 2027",
      isRead: true,
    })
  })

  it("is nothing where there is none", () => {
    expect(toldText(row(null), "en")).toBeNull()
  })

  it("is what they would read where the product is off, or what is written", () => {
    expect(toldText(row("From %date%", {}, false), "en")).toEqual({ text: "From May 1, 2027", isRead: false })
    expect(toldText(row("From %date%", { expected_on: null }, false), "en")).toEqual({
      text: "From %date%",
      isRead: false,
    })
  })

  it("is why they read none", () => {
    expect(toldText(row("Soon", { remaining_quantity: 0 }), "en")).toEqual({ silent: "none_left" })
    expect(toldText(row("From %date%", { expected_on: null }), "en")).toEqual({ silent: "date_passed" })
    expect(toldText(row("Up to %number%"), "en")).toEqual({ silent: "no_value" })
  })
})
