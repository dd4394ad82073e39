import { parse } from "csv-parse/sync"
import { aBackorderProduct, sellOnBackorder, whatShopperReads } from "../support/backorders"
import { confirm, exportCsv, importCsv, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

inAShop(
  (world: World) => {
    beforeEach(async () => {
      const { stores } = await world.admin.get<{ stores: { id: string }[] }>("/admin/stores")
      await world.admin.post(`/admin/stores/${stores[0].id}`, {
        supported_locales: [{ locale_code: "de-DE" }, { locale_code: "fr-FR" }],
      })
    })

    const promoIn = async (product: { id: string }, locale: string) =>
      (await whatShopperReads(world, product, `?locale=${locale}`))?.promo

    describe("a promo per language", () => {
      it("comes in by a column that names the locale, and is what a shopper of this language reads", async () => {
        const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 0 }] })

        await importCsv(
          world,
          "Product Handle,Backorder Enabled,Backorder Promo,Backorder Promo de-DE,Backorder Max Quantity",
          `${mug.handle},Yes,Up to %number%,Bis zu %number%,5`
        )

        expect(await promoIn(mug, "de-DE")).toBe("Bis zu 5")
        expect(await promoIn(mug, "fr-FR")).toBe("Up to 5")
      })

      it("is changed, kept and cleared on its own", async () => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
        const header = "Product Handle,Backorder Promo de-DE,Backorder Promo fr-FR"
        await importCsv(world, header, `${mug.handle},Bald,Bientôt`)
        await importCsv(world, header, `${mug.handle},Demnächst,`)
        expect([await promoIn(mug, "de-DE"), await promoIn(mug, "fr-FR")]).toEqual(["Demnächst", "Bientôt"])

        await importCsv(world, header, `${mug.handle},NULL,`)

        expect([await promoIn(mug, "de-DE"), await promoIn(mug, "fr-FR")]).toEqual(["Soon", "Bientôt"])
      })

      it("goes with the settings of its product", async () => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
        await importCsv(world, "Product Handle,Backorder Promo de-DE", `${mug.handle},Bald`)

        await world.admin.delete(`/admin/products/${mug.id}/backorder-settings`)

        expect(await world.witness.count("translation")).toBe(0)
        await sellOnBackorder(world, mug, { promo: "Later" })
        expect(await promoIn(mug, "de-DE")).toBe("Later")
      })

      it("goes out and comes back unchanged", async () => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
        await importCsv(world, "Product Handle,Backorder Promo de-DE", `${mug.handle},"'=Bald"`)

        const file = await exportCsv(world)

        expect(parse(file, { columns: true, bom: true })).toMatchObject([
          { "Backorder Promo": "Soon", "Backorder Promo de-DE": "'=Bald", "Backorder Promo fr-FR": "" },
        ])
        expect((await upload(world, file)).summary).toMatchObject({ rows: 1, unchanged: 1, errors: [], notes: [] })
      })

      it("must fit the other settings as the promo itself must", async () => {
        const mug = await aBackorderProduct(world)

        const { summary } = await upload(world, `Product Handle,Backorder Promo de-DE\n${mug.handle},Bis zu %number%`)

        expect(summary.errors).toMatchObject([
          { row: 2, message: expect.stringMatching(/max_quantity must be set.*de-DE/) },
        ])
      })

      it("comes from X-Cart's labels, and one that the store does not hold is named and not written", async () => {
        const mug = await createProduct(world.admin, world.shop, { variants: [{ sku: "MUG-1", stock: 0 }] })

        const { transaction_id, summary } = await upload(
          world,
          [
            "sku,availableForBackorder,backorderQtyLabel_de,backorderQtyLabel_en,backorderQtyLabel_it",
            "MUG-1,Yes,Bald,Soon,Presto",
          ].join("\n")
        )
        await confirm(world, transaction_id)

        expect(summary.notes).toMatchObject([
          { code: "language_is_promo", column: "backorderQtyLabel_en" },
          { code: "language_not_written", column: "backorderQtyLabel_it" },
        ])
        expect([await promoIn(mug, "de-DE"), await promoIn(mug, "en-US")]).toEqual(["Bald", "Soon"])
      })
    })
  },
  { translates: true }
)
