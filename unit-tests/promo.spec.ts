import { promoFault, renderPromo, unknownPlaceholders, unlessPassed } from "../src/modules/backorder/domain/promo"

/** What a refusal says of it. */
const promoMessage = (settings: Parameters<typeof promoFault>[0]) => promoFault(settings, false)?.message ?? null

const values = { number: 25, remaining: 7, date: "2027-03-31" }

describe("a promo", () => {
  it("has its placeholders filled in, each as often as it stands there", () => {
    expect(renderPromo("%number% max, %remaining% left, %number%!", values)).toBe("25 max, 7 left, 25!")
  })

  it("is kept as it is where nothing has to be filled in", () => {
    expect(renderPromo("100% cotton, %Number% and %word% and %", values)).toBe("100% cotton, %Number% and %word% and %")
  })

  it("writes the date as the locale does, and in English when the locale is unusable", () => {
    expect(renderPromo("%date%", values, "de-DE")).toBe("31. März 2027")
    expect(renderPromo("%date%", values, "ja")).toBe("2027年3月31日")
    expect(renderPromo("%date%", values)).toBe("March 31, 2027")
    expect(renderPromo("%date%", values, "no such locale")).toBe("March 31, 2027")
  })

  it("says 0 when 0 is what is left", () => {
    expect(renderPromo("%remaining%", { ...values, remaining: 0 })).toBe("0")
  })

  it("is not shown when a placeholder has no value", () => {
    expect(renderPromo("%number%", { ...values, number: null })).toBeNull()
    expect(renderPromo("%remaining%", { ...values, remaining: null })).toBeNull()
    expect(renderPromo("%date%", { ...values, date: null })).toBeNull()
    expect(renderPromo("Soon", { number: null, remaining: null, date: null })).toBe("Soon")
  })

  it("is not there when it is empty", () => {
    expect(renderPromo(null, values)).toBeNull()
    expect(renderPromo("", values)).toBeNull()
  })
})

describe("a promo to be saved", () => {
  it("needs the maximum or the date that it speaks of", () => {
    const nothing = { max_quantity: null, expected_on: null }
    expect(promoMessage({ promo: "Up to %number%", ...nothing })).toMatch(/%number%.*max_quantity/)
    expect(promoMessage({ promo: "%remaining% left", ...nothing })).toMatch(/%remaining%.*max_quantity/)
    expect(promoMessage({ promo: "From %date%", ...nothing })).toMatch(/%date%.*expected_on/)
  })

  it("names the placeholder that is used, for whoever words it in another language", () => {
    const nothing = { max_quantity: null, expected_on: null }
    const blamed = (promo: string) => promoFault({ promo, ...nothing }, false)
    expect(blamed("Up to %number%")).toMatchObject({
      code: "promo_needs_maximum",
      values: { placeholder: "%number%" },
    })
    expect(blamed("%date%: %remaining% left")).toMatchObject({ values: { placeholder: "%remaining%" } })
    expect(blamed("From %date%")).toMatchObject({ code: "promo_needs_date", values: { placeholder: "%date%" } })
  })

  it("is fine with them, and with a maximum of 0", () => {
    expect(
      promoMessage({ promo: "%number% %remaining% %date%", max_quantity: 0, expected_on: "2027-03-31" })
    ).toBeNull()
    expect(promoMessage({ promo: "%word%", max_quantity: null, expected_on: null })).toBeNull()
    expect(promoMessage({ promo: null, max_quantity: null, expected_on: null })).toBeNull()
  })
})

describe("a date", () => {
  it("is still good on its own day and has passed on the next", () => {
    expect(unlessPassed("2027-03-31", "2027-03-31")).toBe("2027-03-31")
    expect(unlessPassed("2027-03-31", "2027-04-01")).toBeNull()
    expect(unlessPassed(null, "2027-04-01")).toBeNull()
  })
})

describe("what looks like a placeholder and is none", () => {
  it("is named once, and a per cent sign is none", () => {
    expect(unknownPlaceholders("%foo% of %number%, %foo% and %Date%")).toEqual(["%foo%", "%Date%"])
    expect(unknownPlaceholders("100% cotton, 50% off, %number%%date%")).toEqual([])
  })
})
