import { selectedVariants, titlesOf } from "../src/admin/lib/variant-selection"
import type { BackorderedProduct } from "../src/api/contracts"

const row = (variant_id: string, product_id: string | null, product_title: string | null) =>
  ({ variant_id, product_id, product_title }) as BackorderedProduct

describe("the selected variants", () => {
  it("keep their products when another page is shown", () => {
    const first = selectedVariants({ m: true }, {}, [row("m", "apron", "Apron")])
    const both = selectedVariants({ m: true, lamp: true }, first, [row("lamp", "lantern", "Lantern")])
    expect(both).toEqual({
      m: { product_id: "apron", title: "Apron" },
      lamp: { product_id: "lantern", title: "Lantern" },
    })
    expect(selectedVariants({ m: false, lamp: true }, both, [])).toEqual({ lamp: both.lamp })
  })

  it("name each product once: settings are a product's", () => {
    const rows = [row("m", "apron", "Apron"), row("l", "apron", "Apron"), row("x", "gone", null)]
    const selected = selectedVariants({ m: true, l: true, x: true }, {}, rows)
    expect(titlesOf(selected)).toEqual({ apron: { title: "Apron" }, gone: { title: "gone" } })
  })

  it("are only variants that the table has shown", () => {
    expect(selectedVariants({ y: true, z: true }, {}, [row("y", null, null)])).toEqual({})
  })
})
