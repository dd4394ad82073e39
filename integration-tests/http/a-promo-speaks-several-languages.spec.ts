import { parse } from "csv-parse/sync"
import { createStep, createWorkflow, WorkflowResponse, type StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  saveBackorderSettingsWorkflow,
  type SaveBackorderSettingsInput,
} from "../../src/workflows/save-backorder-settings"
import { aBackorderProduct, sellOnBackorder, settingsOf, whatShopperReads } from "../support/backorders"
import { confirm, exportCsv, importCsv, upload } from "../support/csv"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

const failStep = createStep("fail-after-promos", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that saves settings and fails afterwards. */
const translateThenFailWorkflow = createWorkflow("translate-then-fail", (input: SaveBackorderSettingsInput) => {
  const saved = saveBackorderSettingsWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(saved)
})

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

      it("goes with its product, and not with one of its variants", async () => {
        const mug = await aBackorderProduct(world, { variants: [{ title: "S" }, { title: "L" }] })
        await importCsv(world, "Product Handle,Backorder Promo de-DE", `${mug.handle},Bald`)
        await world.admin.delete(`/admin/products/${mug.id}/variants/${mug.variant.id}`)
        await eventually(async () => expect(await world.witness.count("backorder_known_variant")).toBe(1))
        expect(await world.witness.count("translation")).toBe(1)

        await world.admin.delete(`/admin/products/${mug.id}`)

        await eventually(async () => expect(await world.witness.count("translation")).toBe(0))
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

    describe("a promo per language that is saved with the product's other settings", () => {
      const german = (promo: string | null) => ({ translations: [{ locale_code: "de-DE", promo }] })
      const promosOf = async (product: { id: string }) => {
        const { translations } = await settingsOf(world, product)
        return Object.fromEntries(translations.map(({ locale_code, promo }) => [locale_code, promo]))
      }

      it("is read for every locale of the store, and by shoppers in theirs, also of a product never set up", async () => {
        const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 0 }] })
        expect(await promosOf(mug)).toEqual({ "de-DE": null, "fr-FR": null })

        const saved = await sellOnBackorder(world, mug, { promo: "Soon", ...german("  Bald ") })

        expect(saved.translations).toContainEqual({ locale_code: "de-DE", promo: "Bald" })
        expect([await promoIn(mug, "de-DE"), await promoIn(mug, "fr-FR")]).toEqual(["Bald", "Soon"])
      })

      it("is kept when it is left out, and cleared by null", async () => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon", ...german("Bald") } })
        await sellOnBackorder(world, mug, { translations: [{ locale_code: "fr-FR", promo: "Bientôt" }] })
        expect(await promosOf(mug)).toEqual({ "de-DE": "Bald", "fr-FR": "Bientôt" })

        await sellOnBackorder(world, mug, german(null))
        expect(await promosOf(mug)).toEqual({ "de-DE": null, "fr-FR": "Bientôt" })
      })

      it.each([
        ["a locale that the store does not have", [{ locale_code: "it-IT", promo: "Presto" }], "it-IT"],
        ["a locale that is named twice", [german("Bald"), german("Nie")].flatMap((one) => one.translations), "de-DE"],
        ["%number% without a maximum", german("Bis zu %number%").translations, "max_quantity must be set"],
        ["%date% without a date", german("Ab %date%").translations, "expected_on must be set"],
        ["a promo over 500 characters", german("x".repeat(501)).translations, "expected at most: '500'"],
      ])("is refused for %s, and nothing is stored", async (_, translations, reason) => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })

        await expect(sellOnBackorder(world, mug, { promo: "Later", translations })).rejects.toMatchObject({
          status: 400,
          message: expect.stringMatching(new RegExp(`translations.*${reason}|${reason}.*translations`)),
        })

        expect(await settingsOf(world, mug)).toMatchObject({ promo: "Soon" })
        expect(await promosOf(mug)).toEqual({ "de-DE": null, "fr-FR": null })
      })

      it("keeps the maximum that it speaks of from being taken away", async () => {
        const mug = await aBackorderProduct(world, { settings: { max_quantity: 5, ...german("Bis zu %number%") } })

        await expect(sellOnBackorder(world, mug, { max_quantity: null })).rejects.toMatchObject({
          status: 400,
          message: expect.stringContaining("de-DE"),
        })
        await sellOnBackorder(world, mug, { max_quantity: null, ...german(null) })

        expect(await settingsOf(world, mug)).toMatchObject({ max_quantity: null })
      })

      it("keeps the limit to what is on its way, which counts what it speaks of, from being taken away", async () => {
        const settings = { limit_to_incoming: true, ...german("Noch %remaining%") }
        const mug = await aBackorderProduct(world, { settings })

        await expect(sellOnBackorder(world, mug, { limit_to_incoming: false })).rejects.toMatchObject({
          status: 400,
          message: expect.stringContaining("de-DE"),
        })
        await sellOnBackorder(world, mug, { limit_to_incoming: false, ...german(null) })

        expect(await settingsOf(world, mug)).toMatchObject({ limit_to_incoming: false })
      })

      it("is put back when the save is part of something that fails", async () => {
        const mug = await aBackorderProduct(world, { settings: german("Bald") })
        const tee = await createProduct(world.admin, world.shop)
        const changes = [
          { product_id: mug.id, ...german("Demnächst") },
          { product_id: tee.id, ...german("Neu") },
        ]

        const { errors } = await translateThenFailWorkflow(world.container).run({
          input: { changes },
          throwOnError: false,
        })

        expect(errors).toHaveLength(1)
        expect(await promosOf(mug)).toEqual({ "de-DE": "Bald", "fr-FR": null })
        expect(await promosOf(tee)).toEqual({ "de-DE": null, "fr-FR": null })
        expect(await world.witness.count("backorder_settings")).toBe(1)
      })
    })
  },
  { translates: true }
)
