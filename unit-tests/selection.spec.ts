import { enabledOf, selectable, selectionOf, withTitles, type Selection } from "../src/admin/lib/selection"
import type { ListedSettings } from "../src/api/contracts"

const row = (product_id: string, product_title: string | null, enabled = true): ListedSettings => ({
  id: `settings-${product_id}`,
  product_id,
  enabled,
  promo: null,
  max_quantity: null,
  expected_on: null,
  limit_to_incoming: false,
  created_at: "2026-11-24T00:00:00.000Z",
  updated_at: "2026-11-24T00:00:00.000Z",
  product_title,
  product_handle: product_title,
  thumbnail: null,
  switched_off_variants_count: 1,
  outstanding_quantity: 0,
  remaining_quantity: null,
  told: { promo: null, max_quantity: null, remaining_quantity: null, expected_on: null },
})

const product = (title: string, enabled = true) => ({ title, enabled, switched_off: 1 })

describe("the selected products", () => {
  it("are known by what their rows say", () => {
    expect(selectable([row("mug", "Mug", false), row("gone", null)])).toEqual({
      mug: product("Mug", false),
      gone: product("gone"),
    })
  })

  it("keep what is known of them when another page is shown", () => {
    const first = selectionOf({ mug: true }, {}, selectable([row("mug", "Mug"), row("cap", "Cap")]))
    expect(selectionOf({ mug: true, tee: true }, first, selectable([row("tee", "Tee")]))).toEqual({
      mug: product("Mug"),
      tee: product("Tee"),
    })
  })

  it("are known anew when their page is shown again", () => {
    const before = { mug: product("Mug") }
    expect(selectionOf({ mug: true }, before, selectable([row("mug", "Mug", false)]))).toEqual({
      mug: product("Mug", false),
    })
  })

  it("are no more once they are deselected", () => {
    expect(selectionOf({ mug: false }, { mug: product("Mug"), tee: product("Tee") }, {})).toEqual({})
  })

  it("are told apart by whether they are enabled", () => {
    const selection: Selection = { mug: product("Mug"), tee: product("Tee", false) }
    expect(enabledOf(selection)).toEqual({ mug: product("Mug") })
  })

  it("are called by their titles in the server's reason", () => {
    const reason = "Product prod_1: too late; Product prod_2: too late"
    expect(withTitles(reason, { prod_1: product("Mug"), prod_2: product("Tee") })).toBe(
      'Product "Mug": too late; Product "Tee": too late'
    )
  })
})
