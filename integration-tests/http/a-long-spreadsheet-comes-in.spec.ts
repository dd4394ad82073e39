import type { HttpTypes } from "@medusajs/types"
import { exportCsv, importCsv } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import type { Api } from "../support/http"

/** More than anything that is done in pages does at once, the last page of each with fewer. */
const PRODUCTS = 1_010

const OWN = "Product Handle,Backorder Enabled,Backorder Max Quantity"

inAShop((world: World) => {
  describe("a file of more products than are changed at once", () => {
    it("switches all of them on and off again, and nothing else", async () => {
      const handles = await manyProducts(world)
      const all = (enabled: boolean) =>
        handles.map((handle, index) => [handle, { enabled, max_quantity: index }] as const)

      await importCsv(world, OWN, ...handles.map((handle, index) => `${handle},yes,${index}`))
      expect(await settingsByHandle(world)).toEqual(new Map(all(true)))
      expect(await countAllowed(world.admin)).toBe(PRODUCTS)

      const [kept, ...others] = handles
      await importCsv(world, OWN, ...others.map((handle) => `${handle},no,`))
      expect(await settingsByHandle(world)).toEqual(
        new Map([...all(false), [kept, { enabled: true, max_quantity: 0 }]])
      )
      expect(await countAllowed(world.admin)).toBe(1)
    })
  })
})

/** @returns their handles. */
async function manyProducts({ admin, shop }: World): Promise<string[]> {
  const handles = Array.from({ length: PRODUCTS }, (_, index) => `mug-${index}`)
  for (let from = 0; from < PRODUCTS; from += 200) {
    await admin.post("/admin/products/batch", {
      create: handles.slice(from, from + 200).map((handle) => ({
        title: handle,
        handle,
        shipping_profile_id: shop.shippingProfile.id,
        options: [{ title: "Kind", values: ["Any"] }],
        variants: [{ title: "Any", manage_inventory: false, options: { Kind: "Any" }, prices: [] }],
      })),
    })
  }
  return handles
}

/** What the merchant's own file says of each product. */
async function settingsByHandle(world: World): Promise<Map<string, { enabled: boolean; max_quantity: number }>> {
  const [, ...rows] = (await exportCsv(world)).trim().split(/\r?\n/)
  return new Map(
    rows.map((row) => {
      const [, handle, , enabled, , maximum] = row.split(",")
      return [handle, { enabled: enabled === "true", max_quantity: Number(maximum) }]
    })
  )
}

/** How many variants core itself sells without stock. */
async function countAllowed(admin: Api): Promise<number> {
  const { count } = await admin.get<HttpTypes.AdminProductVariantListResponse>(
    "/admin/product-variants?allow_backorder=true&limit=1"
  )
  return count
}
