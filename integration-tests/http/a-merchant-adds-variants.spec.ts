import type { HttpTypes } from "@medusajs/types"
import { Modules } from "@medusajs/framework/utils"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { sellOnBackorder } from "../support/backorders"
import { importProducts } from "../support/core-csv"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"
import { reconcile } from "../support/reconcile"
import { settled } from "../support/settled"

/** A second variant of a product whose first one stays as it is. */
const M = { title: "M", sku: "M", options: { Kind: "M" }, prices: [] }

/** Every way in which core lets a merchant add a variant to a product. */
const WAYS: [way: string, add: (world: World, tee: Product) => Promise<unknown>][] = [
  ["with its product", ({ admin }, { id, variant }) => update(admin, id, [{ id: variant.id }, M])],
  [
    "with several products",
    ({ admin }, { id, variant }) =>
      admin.post("/admin/products/batch", { update: [{ id, variants: [{ id: variant.id }, M] }] }),
  ],
  ["alone", ({ admin }, { id }) => admin.post(`/admin/products/${id}/variants`, M)],
  ["with several variants", ({ admin }, { id }) => admin.post(`/admin/products/${id}/variants/batch`, { create: [M] })],
  [
    "in core's import",
    (world, { id, title, handle, variant }) =>
      importProducts(
        world,
        "Product Id,Product Handle,Product Title,Variant Id,Variant Title,Variant SKU,Variant Option 1 Name,Variant Option 1 Value",
        `${id},${handle},${title},${variant.id},S,S,Kind,S`,
        `${id},${handle},${title},,M,M,Kind,M`
      ),
  ],
]

const update = (admin: World["admin"], id: string, variants: object[]) =>
  admin.post(`/admin/products/${id}`, { variants })

inAShop((world: World) => {
  /** A product that may come in S and M, of which there is only S so far. */
  const onlyS = async () => {
    const tee = await createProduct(world.admin, world.shop, {
      variants: [
        { title: "S", sku: "S" },
        { title: "M", sku: "old M" },
      ],
    })
    await world.admin.delete(`/admin/products/${tee.id}/variants/${tee.variants[1].id}`)
    return tee
  }
  const variantsOf = async ({ id }: Product) => {
    const { variants } = await world.admin.get<{ variants: HttpTypes.AdminProductVariant[] }>(
      `/admin/products/${id}/variants?fields=id,sku,allow_backorder`
    )
    return new Map(variants.map((variant) => [variant.sku, variant]))
  }
  const allowBackorder = async (tee: Product) =>
    Object.fromEntries([...(await variantsOf(tee))].map(([sku, variant]) => [sku, variant.allow_backorder]))
  /** An import goes on for a while after its answer. */
  const becomes = (tee: Product, switches: Record<string, boolean>) =>
    eventually(async () => expect(await allowBackorder(tee)).toEqual(switches), 30_000)
  const switchOff = async (tee: Product, sku: string) =>
    world.admin.post(`/admin/products/${tee.id}/variants/${(await variantsOf(tee)).get(sku)?.id}`, {
      allow_backorder: false,
    })

  /** A variant that is written past core's workflows, which nobody is told of. */
  const addUnseen = async (tee: Product) => {
    const products = world.container.resolve(Modules.PRODUCT)
    await products.createProductVariants([{ title: "M", sku: "M", product_id: tee.id, options: { Kind: "M" } }])
  }

  /** Core says it all once more, as a queue does after a server has died. */
  const comesAgain = async (tee: Product) => {
    const { id: variantId } = (await variantsOf(tee)).get("M") ?? {}
    const events = world.container.resolve(Modules.EVENT_BUS)
    await events.emit([
      { name: "product.updated", data: { id: tee.id } },
      { name: "product-variant.created", data: { id: variantId } },
      { name: "product-variant.updated", data: { id: variantId } },
    ])
    await settled(world)
  }

  describe.each(WAYS)("a variant that is added %s to a product available for backorder", (_way, add) => {
    it("is switched on; one that the merchant switched off stays off", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)
      await switchOff(tee, "S")

      await add(world, tee)

      await becomes(tee, { S: false, M: true })
    })

    it("is left alone while the product is not available for backorder, and goes on with it", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee, { enabled: false })

      await add(world, tee)

      await becomes(tee, { S: false, M: false })
      await reconcileJob(world.container)
      expect(await allowBackorder(tee)).toEqual({ S: false, M: false })
      await sellOnBackorder(world, tee)
      expect(await allowBackorder(tee)).toEqual({ S: true, M: true })
    })
  })

  describe("a new variant that the merchant switches off afterwards", () => {
    it("stays off, whatever is told again and however often everything is reconciled", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)
      await update(world.admin, tee.id, [{ id: tee.variant.id }, M])
      await becomes(tee, { S: true, M: true })
      await switchOff(tee, "M")

      await comesAgain(tee)
      await reconcileJob(world.container)
      await reconcile(world)

      expect(await allowBackorder(tee)).toEqual({ S: true, M: false })
    })

    it("stays off when a new one comes in the same request", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)

      await update(world.admin, tee.id, [{ id: tee.variant.id, allow_backorder: false }, M])

      await becomes(tee, { S: false, M: true })
    })
  })

  describe("a new variant of which no event told", () => {
    it("is switched on by the schedule", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)
      await addUnseen(tee)
      await switchOff(tee, "S")
      expect(await allowBackorder(tee)).toEqual({ S: false, M: false })

      await reconcileJob(world.container)

      expect(await allowBackorder(tee)).toEqual({ S: false, M: true })
    })

    it("is switched on when the merchant repairs differences, not when they only ask for them", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)
      await addUnseen(tee)

      await reconcile(world, { dry_run: true })
      expect(await allowBackorder(tee)).toEqual({ S: true, M: false })

      await reconcile(world)
      expect(await allowBackorder(tee)).toEqual({ S: true, M: true })
    })
  })

  describe("a product that is deleted", () => {
    it("leaves nothing behind of what was known of its variants", async () => {
      const tee = await onlyS()
      await sellOnBackorder(world, tee)
      expect(await world.witness.count("backorder_known_variant")).toBe(1)

      await world.admin.delete(`/admin/products/${tee.id}`)

      await eventually(async () => expect(await world.witness.count("backorder_known_variant")).toBe(0))
    })
  })
})
