import type { ProductSettings } from "../src/api/contracts"
import { errorText } from "../src/admin/lib/error-text"
import { listedExpected } from "../src/admin/lib/listed-expected"
import { isReached } from "../src/admin/lib/limit-text"
import { remainingOf, reservedOtherwise, summaryOf, takenOf } from "../src/admin/lib/settings-summary"
import { channelNames, warningsOf } from "../src/admin/lib/settings-warnings"
import { aVariant as variant, productSettings } from "./support/answers"

const TODAY = "2027-03-31"

/** On, sold out, 5 of 12 taken. */
const product = (fields: Partial<ProductSettings> = {}) =>
  productSettings({
    max_quantity: 12,
    outstanding_quantity: 5,
    remaining_quantity: 7,
    variants: [variant("S"), variant("M")],
    ...fields,
  })

describe("whether and how a product sells", () => {
  const said = (fields: Partial<ProductSettings>) => {
    const { key, values, expected_on } = summaryOf(product(fields), TODAY)
    return [key, values, expected_on]
  }

  it("is said with how much of the maximum is taken and when stock is expected", () => {
    expect(said({ expected_on: "2027-04-01" })).toEqual(["limited", { taken: 5, maximum: 12 }, "2027-04-01"])
    expect(said({ max_quantity: null, remaining_quantity: null })).toEqual(["unlimited", { count: 5 }, null])
    expect(said({ remaining_quantity: 0 })).toEqual(["full", { count: 12 }, null])
  })

  it("keeps parts of units exact", () => {
    expect(said({ max_quantity: 1, remaining_quantity: 0.7 })).toEqual(["limited", { taken: 0.3, maximum: 1 }, null])
  })

  it("does not promise a date that has passed", () => {
    expect(said({ expected_on: "2027-03-30" })[2]).toBeNull()
  })

  it("speaks of stock while every variant is there", () => {
    const there = [variant("S", { available_quantity: 1 }), variant("M", { available_quantity: 2 })]
    expect(said({ variants: there, remaining_quantity: 12 })).toEqual(["in_stock", { count: 12 }, null])
    expect(said({ variants: [there[0], variant("M")], remaining_quantity: 12 })[0]).toBe("limited")
  })

  it("counts what its variants limit, where all of them do", () => {
    const limited = [
      variant("S", { max_quantity: 4, remaining_quantity: 2 }),
      variant("M", { max_quantity: 5, remaining_quantity: 5 }),
    ]
    const settings = { variants: limited, outstanding_quantity: 2, remaining_quantity: 10 }
    expect(said(settings)).toEqual(["limited", { taken: 2, maximum: 9 }, null])
    expect(remainingOf(product(settings))).toBe(7)
    expect(remainingOf(product({ ...settings, variants: [limited[0], variant("M")] }))).toBe(10)
  })

  it("says why nothing sells", () => {
    expect(said({ enabled: false, outstanding_quantity: 0 })).toEqual(["off", {}, null])
    expect(said({ enabled: false })).toEqual(["off_waiting", { count: 5 }, null])
    expect(said({ max_quantity: 0, remaining_quantity: 0 })[0]).toBe("stopped")
    expect(said({ variants: [variant("S", { allow_backorder: false })] })[0]).toBe("no_variant")
  })
})

describe("a maximum that is entered", () => {
  const taken = takenOf(product({ remaining_quantity: 5 }))

  it("is reached by what waits and by what others have taken", () => {
    expect(taken).toBe(7)
    expect(["6", " 7 ", "0"].map((text) => isReached(text, taken))).toEqual([true, true, true])
  })

  it("leaves room where it is higher, and where there is none or none that can be read", () => {
    expect(["8", "", "-1", "6.5", "a few"].map((text) => isReached(text, taken))).toEqual(Array(5).fill(false))
  })

  it("is not reached while nothing is taken", () => {
    expect(isReached("0", takenOf(product({ outstanding_quantity: 0, remaining_quantity: 12 })))).toBe(false)
  })
})

describe("a merchant is warned", () => {
  const warned = (fields: Partial<ProductSettings>, enforced = true) =>
    warningsOf(product(fields), { today: TODAY, enforced })

  it("of nothing while nothing would mislead", () => {
    expect(warned({ expected_on: TODAY, promo: "From %date%" })).toEqual([])
  })

  it("of a date that has passed, the more so when a promo in any language speaks of it", () => {
    const passed = { expected_on: "2027-03-30" }
    expect(warned({ ...passed, promo: "Soon" })).toEqual(["date_passed"])
    expect(warned({ ...passed, promo: "From %date%" })).toEqual(["promo_hidden"])
    expect(warned({ ...passed, translations: [{ locale_code: "de-DE", promo: "Ab %date%" }] })).toEqual([
      "promo_hidden",
    ])
  })

  it("of channels without stock, stock that is not managed and variants that are off", () => {
    const variants = [variant("S", { manage_inventory: false }), variant("M", { allow_backorder: false })]
    const channels_without_stock = [{ id: "market", name: "Market", variant_ids: ["M"] }]
    expect(warned({ variants, channels_without_stock })).toEqual(["channels", "untracked", "switched_off"])
  })

  it("of a maximum that does not hold, be it of a single variant, and not where there is none", () => {
    expect(warned({}, false)).toEqual(["not_enforced"])
    expect(warned({ max_quantity: null, variants: [variant("S", { max_quantity: 1 })] }, false)).toEqual([
      "not_enforced",
    ])
    expect(warned({ max_quantity: null }, false)).toEqual([])
  })

  it("of a product that is off only when its orders cannot be served", () => {
    const off = { enabled: false, expected_on: "2027-03-30" }
    expect(warned(off, false)).toEqual([])
    expect(warned({ ...off, variants: [variant("S", { stranded_quantity: 2 })] }, false)).toEqual(["stranded"])
  })

  it("with the variants that a channel lacks, unless it lacks them all", () => {
    const channels_without_stock = [
      { id: "fair", name: "Fair", variant_ids: ["M", "S"] },
      { id: "market", name: "Market", variant_ids: ["M"] },
    ]
    expect(channelNames(product({ channels_without_stock }))).toBe("Fair, Market (M)")
  })
})

describe("what went wrong", () => {
  it("is told by the server, or is that nobody answers", () => {
    expect(errorText(new Error("Invalid request"), String)).toBe("Invalid request")
    expect(errorText(new TypeError("Failed to fetch"), String)).toBe("refusals.offline")
  })
})

describe("what kits have taken of a maximum", () => {
  it("is what is taken and no order waits for, so that the numbers add up", () => {
    expect(reservedOtherwise(product())).toBe(0)
    expect(reservedOtherwise(product({ outstanding_quantity: 2 }))).toBe(3)
  })

  it("is not known without a maximum, nor where more waits than the maximum allows", () => {
    expect(reservedOtherwise(product({ max_quantity: null, remaining_quantity: null }))).toBe(0)
    expect(reservedOtherwise(product({ max_quantity: 4, remaining_quantity: 0 }))).toBe(0)
  })
})

describe("when a product of the list is expected", () => {
  const expected = (entered: string | null, told: string | null) =>
    listedExpected({
      expected_on: entered,
      told: { promo: null, max_quantity: null, remaining_quantity: null, expected_on: told },
    })

  it("is what is on its way says, with the date that was entered where that is another", () => {
    expect(expected("2027-04-18", "2027-04-04")).toEqual({ day: "2027-04-04", entered: "2027-04-18" })
    expect(expected(null, "2027-04-04")).toEqual({ day: "2027-04-04", entered: null })
  })

  it("is the date that was entered where nothing else says, also when that has passed", () => {
    expect(expected("2027-04-18", "2027-04-18")).toEqual({ day: "2027-04-18", entered: null })
    expect(expected("2027-03-01", null)).toEqual({ day: "2027-03-01", entered: null })
  })
})
