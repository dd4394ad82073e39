import { selectionOf, withTitles } from "../src/admin/lib/selection"
import type { ListedSettings } from "../src/api/contracts"

const row = (product_id: string, product_title: string | null): ListedSettings => ({
  id: `settings-${product_id}`,
  product_id,
  enabled: true,
  promo: null,
  max_quantity: null,
  expected_on: null,
  created_at: "2026-11-24T00:00:00.000Z",
  updated_at: "2026-11-24T00:00:00.000Z",
  product_title,
  product_handle: product_title,
  thumbnail: null,
  switched_off_variants_count: 0,
})

describe("the selected products", () => {
  it("keep their titles when another page is shown", () => {
    const first = selectionOf({ mug: true }, {}, [row("mug", "Mug"), row("cap", "Cap")])
    expect(selectionOf({ mug: true, tee: true }, first, [row("tee", "Tee")])).toEqual({ mug: "Mug", tee: "Tee" })
  })

  it("are no more once they are deselected", () => {
    expect(selectionOf({ mug: false }, { mug: "Mug", tee: "Tee" }, [])).toEqual({})
  })

  it("are called by their titles in the server's reason", () => {
    const reason = "Product prod_1: too late; Product prod_2: too late"
    expect(withTitles(reason, { prod_1: "Mug", prod_2: "Tee" })).toBe(
      'Product "Mug": too late; Product "Tee": too late'
    )
  })
})
