import type { HttpTypes } from "@medusajs/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { backorderService } from "../../src/modules/backorder/name"
import uninstall from "../../src/uninstall"
import { backorderOf, sellOnBackorder, settingsOf } from "../support/backorders"
import { importCsv } from "../support/csv"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { aWaitingOrder } = tradeIn(world)

  const aTee = () =>
    createProduct(world.admin, world.shop, {
      variants: [
        { title: "S", sku: "S" },
        { title: "M", sku: "M" },
      ],
    })
  const allow = (tee: Product, sku: string, allow_backorder: boolean) =>
    world.admin.post(`/admin/products/${tee.id}/variants/${tee.variants.find((one) => one.sku === sku)?.id}`, {
      allow_backorder,
    })
  /** The SKUs that core sells when they are out of stock. */
  const sold = async (tee: Product) => {
    const { variants } = await world.admin.get<{ variants: HttpTypes.AdminProductVariant[] }>(
      `/admin/products/${tee.id}/variants?fields=sku,allow_backorder`
    )
    return variants.flatMap(({ sku, allow_backorder }) => (allow_backorder && sku ? [sku] : [])).sort()
  }
  const leave = () => uninstall({ container: world.container, args: [] })
  /** What the script says when it is done. */
  const saysOnLeaving = async () => {
    const said = jest.spyOn(world.container.resolve(ContainerRegistrationKeys.LOGGER), "info").mockImplementation()
    await leave()
    const lines = said.mock.calls.map(([line]) => line)
    said.mockRestore()
    return lines.find((line) => line.startsWith("Backorders:"))
  }

  describe("a store that goes on without the plugin", () => {
    it("sells out of stock what it sold before a product was set up, and nothing else", async () => {
      const tee = await aTee()
      await allow(tee, "S", true)
      await sellOnBackorder(world, tee, { max_quantity: 2 })
      expect(await sold(tee)).toEqual(["M", "S"])

      expect(await saysOnLeaving()).toMatch("1 variant is no longer sold when out of stock")

      expect(await sold(tee)).toEqual(["S"])
    })

    it("is the same when a file has set the product up", async () => {
      const tee = await aTee()
      await allow(tee, "S", true)
      await importCsv(world, "Product Id,Backorder Enabled", `${tee.id},Yes`)
      expect(await sold(tee)).toEqual(["M", "S"])
      await reconcileJob(world.container)

      await leave()

      expect(await sold(tee)).toEqual(["S"])
    })

    it("is the same for a variant that was added later", async () => {
      const tee = await aTee()
      await sellOnBackorder(world, tee)
      await world.admin.delete(`/admin/products/${tee.id}/variants/${tee.variants[1].id}`)
      await world.admin.post(`/admin/products/${tee.id}/variants`, {
        title: "M",
        sku: "new M",
        options: { Kind: "M" },
        prices: [],
      })
      await eventually(async () => expect(await sold(tee)).toEqual(["S", "new M"]))

      await leave()

      expect(await sold(tee)).toEqual([])
    })

    it("keeps off what the merchant has switched off since", async () => {
      const tee = await aTee()
      await allow(tee, "S", true)
      await allow(tee, "M", true)
      await sellOnBackorder(world, tee)
      await allow(tee, "S", false)

      await leave()

      expect(await sold(tee)).toEqual(["M"])
    })

    it("keeps the settings, and the orders that wait", async () => {
      const tee = await aTee()
      await sellOnBackorder(world, tee, { promo: "Soon", max_quantity: 5 })
      const placed = await aWaitingOrder(tee, 2)

      await leave()

      expect(await settingsOf(world, tee)).toMatchObject({ enabled: true, promo: "Soon", max_quantity: 5 })
      expect(await backorderOf(world, placed)).toMatchObject({ status: "back_ordered", outstanding_quantity: 2 })
    })
  })

  describe("leaving", () => {
    it("twice changes nothing more, and no pass in between takes it back", async () => {
      const tee = await aTee()
      await sellOnBackorder(world, tee)
      await leave()
      await reconcileJob(world.container)

      expect(await saysOnLeaving()).toMatch("0 variants are no longer sold")
      expect(await sold(tee)).toEqual([])
    })

    it("changes nothing when it fails in the middle", async () => {
      const [one, two] = [await aTee(), await createProduct(world.admin, world.shop)]
      await sellOnBackorder(world, one)
      await sellOnBackorder(world, two)
      const service = backorderService(world.container)
      const page = await service.readVariantsToLeave({ after: "", limit: 10 })
      jest
        .spyOn(service, "readVariantsToLeave")
        .mockResolvedValueOnce(page)
        .mockRejectedValueOnce(new Error("Postgres is gone"))

      await expect(leave()).rejects.toMatchObject({ message: "Postgres is gone" })

      expect(await sold(one)).toEqual(["M", "S"])
      expect(await sold(two)).toHaveLength(1)
    })

    it("can be taken back product by product", async () => {
      const tee = await aTee()
      await sellOnBackorder(world, tee)
      await leave()

      await sellOnBackorder(world, tee)

      expect(await sold(tee)).toEqual(["M", "S"])
    })
  })
})
