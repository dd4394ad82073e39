import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SettingsResponse } from "../../src/api/contracts"
import {
  saveBackorderSettingsWorkflow,
  type SaveBackorderSettingsInput,
} from "../../src/workflows/save-backorder-settings"
import { removeBackorderSettingsWorkflow } from "../../src/workflows/remove-backorder-settings"
import { aBackorderProduct, backorderOf, sellOnBackorder, settingsOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"
import { settled } from "../support/settled"

const failStep = createStep("fail", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that saves settings and fails afterwards. */
const saveThenFailWorkflow = createWorkflow("save-then-fail", (input: SaveBackorderSettingsInput) => {
  const saved = saveBackorderSettingsWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(saved)
})

/** A workflow of somebody else that removes settings and fails afterwards. */
const removeThenFailWorkflow = createWorkflow("remove-then-fail", (input: { product_ids: string[] }) => {
  const removed = removeBackorderSettingsWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(removed)
})

inAShop((world: World) => {
  const fail = async (changes: SaveBackorderSettingsInput["changes"]) => {
    const { errors } = await saveThenFailWorkflow(world.container).run({ input: { changes }, throwOnError: false })
    expect(errors).toHaveLength(1)
  }

  const failToRemove = async (product: Product) => {
    const input = { product_ids: [product.id] }
    const { errors } = await removeThenFailWorkflow(world.container).run({ input, throwOnError: false })
    expect(errors).toHaveLength(1)
  }

  describe("a save inside a workflow that fails", () => {
    it("leaves a product that was never set up as it was", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const before = await settingsOf(world, mug)

      await fail([
        { product_id: mug.id, enabled: true, max_quantity: 5, variants: [{ id: mug.variant.id, max_quantity: 1 }] },
      ])

      expect(await settingsOf(world, mug)).toEqual(before)
      expect(await world.witness.count("backorder_settings")).toBe(0)
    })

    it("puts back settings, limits and core's switch", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })
      await world.admin.post(`/admin/products/${mug.id}/backorder-settings`, {
        variants: [{ id: mug.variant.id, max_quantity: 2 }],
      })
      const before = await settingsOf(world, mug)

      await fail([
        { product_id: mug.id, enabled: false, promo: null, variants: [{ id: mug.variant.id, max_quantity: null }] },
      ])

      expect(await settingsOf(world, mug)).toEqual(before)
    })

    it("leaves no trace in the history of those who wait", async () => {
      const mug = await aBackorderProduct(world, { settings: { expected_on: "2099-05-01" } })
      const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
      await settled(world)
      await sellOnBackorder(world, mug, { expected_on: "2099-06-01" })
      const before = await backorderOf(world, placed)

      await fail([{ product_id: mug.id, expected_on: "2099-07-01" }])

      expect(before?.lines[0].entries.map(({ what }) => what)).toEqual(["opened", "delayed"])
      expect(await backorderOf(world, placed)).toEqual(before)
    })
  })

  describe("a removal inside a workflow that fails", () => {
    it("puts back settings under their id, limits and core's switch", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })
      await world.admin.post(`/admin/products/${mug.id}/backorder-settings`, {
        variants: [{ id: mug.variant.id, max_quantity: 2 }],
      })
      const list = () => world.admin.get<SettingsResponse>("/admin/backorder-settings")
      const before = { settings: await settingsOf(world, mug), list: await list() }

      await failToRemove(mug)

      expect({ settings: await settingsOf(world, mug), list: await list() }).toEqual(before)
      expect(await world.witness.count("backorder_known_variant")).toBe(1)
    })

    it("leaves no trace in the history of those who wait", async () => {
      const mug = await aBackorderProduct(world, { settings: { expected_on: "2099-05-01" } })
      const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
      await settled(world)
      const before = await backorderOf(world, placed)

      await failToRemove(mug)

      expect(before?.lines[0].entries.map(({ what }) => what)).toEqual(["opened"])
      expect(await backorderOf(world, placed)).toEqual(before)
    })
  })

  describe("a save of several products of which one is wrong", () => {
    it("saves none of them and names each that is wrong", async () => {
      const [mug, tee] = [await createProduct(world.admin, world.shop), await createProduct(world.admin, world.shop)]
      const changes = [
        { product_id: mug.id, enabled: true },
        { product_id: tee.id, enabled: true, promo: "Up to %number%" },
      ]

      await expect(saveBackorderSettingsWorkflow(world.container).run({ input: { changes } })).rejects.toMatchObject({
        message: expect.stringContaining(`Product ${tee.id}: promo contains %number%`),
      })

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false })
    })
  })
})
