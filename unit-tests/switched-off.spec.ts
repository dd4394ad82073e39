import { switchedOffVariants } from "../src/admin/lib/switched-off"
import { namesOf } from "../src/admin/lib/variant-names"
import { aVariant, productSettings, type Variant } from "./support/answers"

const variant = (id: string, fields: Partial<Variant> = {}) => aVariant(id, { allow_backorder: false, ...fields })

const settings = (enabled: boolean, ...variants: Variant[]) => productSettings({ enabled, variants })

describe("the variants that are off although their product is on", () => {
  const off = (enabled: boolean, ...variants: Variant[]) =>
    switchedOffVariants(settings(enabled, ...variants)).map(({ id }) => id)

  it("are those that manage their stock and that core does not let be backordered", () => {
    expect(off(true, variant("off"), variant("on", { allow_backorder: true }))).toEqual(["off"])
    expect(off(true, variant("gift card", { manage_inventory: false }))).toEqual([])
  })

  it("are none while the product is off itself", () => {
    expect(off(false, variant("off"))).toEqual([])
  })
})

describe("the names of variants in a sentence", () => {
  it("fall back to the SKU and then to the id", () => {
    expect(namesOf([variant("S"), variant("b", { title: null, sku: "TEE-M" }), variant("c", { title: null })])).toBe(
      "S, TEE-M, c"
    )
  })

  it("are five at most", () => {
    const names = ["1", "2", "3", "4", "5", "6"].map((id) => variant(id))
    expect(namesOf(names)).toBe("1, 2, 3, 4, 5, …")
    expect(namesOf(names.slice(1))).toBe("2, 3, 4, 5, 6")
  })
})
