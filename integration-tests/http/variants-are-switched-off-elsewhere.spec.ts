import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SettingsResponse } from "../../src/api/contracts"
import {
  saveBackorderSettingsWorkflow,
  type SaveBackorderSettingsInput,
} from "../../src/workflows/save-backorder-settings"
import { aBackorderProduct, sellOnBackorder, settingsOf } from "../support/backorders"
import { importProducts } from "../support/core-csv"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"

const failStep = createStep("fail-after-mending", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that saves settings and fails afterwards. */
const saveThenFailWorkflow = createWorkflow("mend-then-fail", (input: SaveBackorderSettingsInput) => {
  const saved = saveBackorderSettingsWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(saved)
})

inAShop((world: World) => {
  const save = (product: Product, body: object) =>
    world.admin.post(`/admin/products/${product.id}/backorder-settings`, body)
  const switchOff = (product: Product, ...variants: number[]) =>
    world.admin.post(`/admin/products/${product.id}/variants/batch`, {
      update: variants.map((index) => ({ id: product.variants[index].id, allow_backorder: false })),
    })
  const switchesOf = async (product: Product) => {
    const { variants } = await settingsOf(world, product)
    return product.variants.map(({ id }) => variants.find((variant) => variant.id === id)?.allow_backorder)
  }
  const listed = async (query = "") => {
    const { backorder_settings } = await world.admin.get<SettingsResponse>(`/admin/backorder-settings${query}`)
    return Object.fromEntries(
      backorder_settings.map((settings) => [settings.product_title, settings.switched_off_variants_count])
    )
  }

  /** Three variants, of which the first two are off although the product is on. */
  const aTeeWithTwoOff = async () => {
    const tee = await aBackorderProduct(world, { title: "Tee", variants: [{}, {}, {}], settings: { promo: "Soon" } })
    await switchOff(tee, 0, 1)
    return tee
  }

  describe("variants that are switched off under a product available for backorder", () => {
    it("are told of, with the product and in the list", async () => {
      const tee = await aTeeWithTwoOff()
      await aBackorderProduct(world, { title: "Mug" })

      expect(await settingsOf(world, tee)).toMatchObject({ enabled: true, switched_off_variants_count: 2 })
      expect(await listed()).toEqual({ Tee: 2, Mug: 0 })
      expect(await listed("?fields=product_title,switched_off_variants_count")).toEqual({ Tee: 2, Mug: 0 })
    })

    it("are those that core's own import has switched off", async () => {
      const tee = await aBackorderProduct(world, { title: "Tee", variants: [{ title: "S" }, { title: "M" }] })
      const { id, title, handle, variants } = tee

      await importProducts(
        world,
        "Product Id,Product Handle,Product Title,Variant Id,Variant Title,Variant Allow Backorder,Variant Option 1 Name,Variant Option 1 Value",
        `${id},${handle},${title},${variants[0].id},S,false,Kind,S`,
        `${id},${handle},${title},${variants[1].id},M,true,Kind,M`
      )

      await eventually(async () => expect(await switchesOf(tee)).toEqual([false, true]))
      expect(await listed()).toEqual({ Tee: 1 })
    })

    it("do not count when the product itself is off, nor when their stock is not managed, nor when they are deleted", async () => {
      const off = await createProduct(world.admin, world.shop, { title: "Off" })
      await sellOnBackorder(world, off, { enabled: false })
      const loose = await aBackorderProduct(world, { title: "Loose", variants: [{ stock: null }, {}] })
      await switchOff(loose, 0, 1)
      await world.admin.delete(`/admin/products/${loose.id}/variants/${loose.variants[1].id}`)

      expect(await listed()).toEqual({ Off: 0, Loose: 0 })
      expect(await settingsOf(world, off)).toMatchObject({ switched_off_variants_count: 0 })
      expect(await settingsOf(world, loose)).toMatchObject({ switched_off_variants_count: 0 })
    })
  })

  describe("saving enabled: true once more", () => {
    it("switches them on again", async () => {
      const tee = await aTeeWithTwoOff()
      await save(tee, { enabled: true })
      expect(await switchesOf(tee)).toEqual([true, true, true])
      expect(await settingsOf(world, tee)).toMatchObject({ promo: "Soon", switched_off_variants_count: 0 })
    })

    it("does so for many products at once", async () => {
      const tee = await aTeeWithTwoOff()
      await world.admin.post("/admin/backorder-settings/batch", { update: [{ product_id: tee.id, enabled: true }] })
      expect(await switchesOf(tee)).toEqual([true, true, true])
    })

    it("does so in additional_data of core's own routes", async () => {
      const tee = await aTeeWithTwoOff()
      await world.admin.post(`/admin/products/${tee.id}`, { additional_data: { backorder: { enabled: true } } })
      expect(await switchesOf(tee)).toEqual([true, true, true])
    })

    it("is undone for exactly those variants when what comes after fails", async () => {
      const tee = await aTeeWithTwoOff()
      const { errors } = await saveThenFailWorkflow(world.container).run({
        input: { changes: [{ product_id: tee.id, enabled: true }] },
        throwOnError: false,
      })
      expect(errors).toHaveLength(1)
      expect(await switchesOf(tee)).toEqual([false, false, true])
    })

    it("changes no variant when it is refused", async () => {
      const tee = await aTeeWithTwoOff()
      await expect(save(tee, { enabled: true, promo: "Up to %number%" })).rejects.toMatchObject({ status: 400 })
      expect(await switchesOf(tee)).toEqual([false, false, true])
    })
  })

  describe("a save that does not name the switch", () => {
    it.each([
      ["with the product", (tee: Product) => save(tee, { promo: "Later", max_quantity: 3 })],
      [
        "of many products",
        (tee: Product) =>
          world.admin.post("/admin/backorder-settings/batch", { update: [{ product_id: tee.id, max_quantity: 3 }] }),
      ],
      [
        "in additional_data",
        (tee: Product) =>
          world.admin.post(`/admin/products/${tee.id}`, { additional_data: { backorder: { max_quantity: 3 } } }),
      ],
    ])("leaves them as the merchant put them: %s", async (_how, saves) => {
      const tee = await aTeeWithTwoOff()
      await saves(tee)
      expect(await settingsOf(world, tee)).toMatchObject({ max_quantity: 3, switched_off_variants_count: 2 })
      expect(await switchesOf(tee)).toEqual([false, false, true])
    })
  })
})
