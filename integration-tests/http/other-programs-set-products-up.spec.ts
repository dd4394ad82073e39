import type { HttpTypes } from "@medusajs/types"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  saveBackorderSettingsWorkflow,
  type SaveBackorderSettingsInput,
} from "../../src/workflows/save-backorder-settings"
import { aBackorderProduct, settingsOf } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

const failStep = createStep("fail-after-products", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that updates products and fails afterwards. */
const updateThenFailWorkflow = createWorkflow(
  "update-products-then-fail",
  (input: { product_id: string; backorder: Record<string, unknown> }) => {
    const updated = updateProductsWorkflow.runAsStep({
      input: {
        selector: { id: input.product_id },
        update: { subtitle: "New" },
        additional_data: { backorder: input.backorder },
      },
    })
    failStep()
    return new WorkflowResponse(updated)
  }
)

inAShop((world: World) => {
  const options = [{ title: "Size", values: ["One"] }]
  const aNewProduct = (additional_data: object) =>
    world.admin.post<{ product: HttpTypes.AdminProduct }>("/admin/products", {
      title: "Mug",
      options,
      variants: [{ title: "One", options: { Size: "One" }, prices: [] }],
      additional_data,
    })

  describe("a product that another program creates or updates through core", () => {
    it("is set up with additional_data.backorder when it is created", async () => {
      const { product } = await aNewProduct({
        backorder: { enabled: true, promo: "Up to %number%", max_quantity: 5, expected_on: "2027-05-01" },
      })

      expect(await settingsOf(world, product)).toMatchObject({
        enabled: true,
        promo: "Up to %number%",
        max_quantity: 5,
        expected_on: "2027-05-01",
        variants: [{ allow_backorder: true }],
      })
    })

    it("keeps what additional_data.backorder leaves out when it is updated, and clears on null", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })

      await world.admin.post(`/admin/products/${mug.id}`, { additional_data: { backorder: { promo: null } } })

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, promo: null, max_quantity: 5 })
    })

    it("is left alone without additional_data.backorder", async () => {
      const { product } = await aNewProduct({ brand: "Acme" })

      expect(await settingsOf(world, product)).toMatchObject({ enabled: false })
      expect(await world.witness.count("backorder_settings")).toBe(0)
    })

    it.each([
      ["of a field that is not there", { maximum: 5 }, "maximum"],
      ["that cannot be saved", { promo: "Up to %number%" }, "max_quantity must be set"],
      ["of null", null, "'additional_data.backorder' must be an object"],
      ["in a text", "yes", "'additional_data.backorder' must be an object"],
      ["in a list", [], "'additional_data.backorder' must be an object"],
    ])("is not created, nor changed, with settings %s", async (_what, backorder, message) => {
      const mug = await createProduct(world.admin, world.shop, { title: "Tee" })
      const refusal = { status: 400, type: "invalid_data", message: expect.stringContaining(message) }

      await expect(aNewProduct({ backorder })).rejects.toMatchObject(refusal)
      await expect(
        world.admin.post(`/admin/products/${mug.id}`, { title: "Cup", additional_data: { backorder } })
      ).rejects.toMatchObject(refusal)

      const { products } = await world.admin.get<{ products: HttpTypes.AdminProduct[] }>("/admin/products")
      expect(products.map(({ title }) => title)).toEqual(["Tee"])
    })

    it("gets its settings back when what comes after fails", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })
      const before = await settingsOf(world, mug)

      const { errors } = await updateThenFailWorkflow(world.container).run({
        input: { product_id: mug.id, backorder: { enabled: false, promo: "Never" } },
        throwOnError: false,
      })

      expect(errors).toHaveLength(1)
      expect(await settingsOf(world, mug)).toEqual(before)
    })
  })

  describe("a product that an app sets up with the workflow", () => {
    const save = (change: SaveBackorderSettingsInput["changes"][number]) =>
      saveBackorderSettingsWorkflow(world.container).run({ input: { changes: [change] } })

    it.each([
      ["a maximum below 0", { max_quantity: -1 }, "max_quantity"],
      ["a maximum of parts", { max_quantity: 1.5 }, "max_quantity"],
      ["a date that is none", { expected_on: "soon" }, "expected_on"],
      ["a promo that is too long", { promo: "x".repeat(501) }, "promo"],
    ])("is refused %s as by the route, and keeps what it has", async (_what, change, field) => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })
      const before = await settingsOf(world, mug)

      await expect(save({ product_id: mug.id, ...change })).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringContaining(field),
      })

      expect(await settingsOf(world, mug)).toEqual(before)
    })

    it("is refused a limit of a variant that is no limit", async () => {
      const mug = await aBackorderProduct(world)

      await expect(
        save({ product_id: mug.id, variants: [{ id: mug.variant.id, max_quantity: -1 }] })
      ).rejects.toMatchObject({ type: "invalid_data", message: expect.stringContaining("max_quantity") })
    })

    it("has no promo where an empty one is given, as by the route", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })

      await save({ product_id: mug.id, promo: "  " })

      expect(await settingsOf(world, mug)).toMatchObject({ promo: null })
    })
  })
})
