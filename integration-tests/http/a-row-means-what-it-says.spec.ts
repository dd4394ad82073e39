import { settingsOf } from "../support/backorders"
import { confirm, importCsv, summaryOf, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

inAShop((world: World) => {
  const aProduct = (...skus: string[]) =>
    createProduct(world.admin, world.shop, { variants: skus.map((sku) => ({ title: sku, sku })) })

  describe("a row that names one variant of several", () => {
    it("does not switch the others off: it is refused, and says what to write instead", async () => {
      await aProduct("SHIRT-S", "SHIRT-M", "SHIRT-L")

      const summary = await summaryOf(world, "Variant SKU,Backorder Enabled", "SHIRT-M,No")

      expect(summary).toMatchObject({ rows: 1, to_update: 0, unchanged: 0, rows_with_errors: 1 })
      expect(summary.errors).toMatchObject([
        { row: 2, column: "Backorder Enabled", message: expect.stringContaining("one of its 3 variants") },
      ])
    })

    it("sets that variant's own maximum", async () => {
      const shirt = await aProduct("SHIRT-S", "SHIRT-M")

      await importCsv(world, "Variant SKU,Backorder Max Quantity", "SHIRT-M,3")

      const { max_quantity, variants } = await settingsOf(world, shirt)
      expect(max_quantity).toBeNull()
      expect(variants.find(({ sku }) => sku === "SHIRT-M")).toMatchObject({ max_quantity: 3 })
    })

    it("may say what a row of the product, or the rows of all its variants, say as well", async () => {
      const [shirt, cap] = [await aProduct("SHIRT-S", "SHIRT-M"), await aProduct("CAP-S", "CAP-M")]

      await importCsv(
        world,
        "Product Handle,Variant SKU,Backorder Enabled",
        `${shirt.handle},,Yes`,
        ",SHIRT-M,Yes",
        ",CAP-S,Yes",
        ",CAP-M,Yes"
      )

      expect(await settingsOf(world, shirt)).toMatchObject({ enabled: true })
      expect(await settingsOf(world, cap)).toMatchObject({ enabled: true })
    })
  })

  describe("the only variant of a product", () => {
    it("stands for the product", async () => {
      const mug = await aProduct("MUG-1")

      await importCsv(
        world,
        "Variant SKU,Backorder Enabled,Backorder Promo,Backorder Max Quantity",
        "MUG-1,Yes,Up to %number% pcs,25"
      )

      expect(await settingsOf(world, mug)).toMatchObject({
        enabled: true,
        promo: "Up to %number% pcs",
        max_quantity: 25,
      })
    })
  })

  describe("a product that is on already", () => {
    it("is mended where core has switched a variant off", async () => {
      const mug = await aProduct("MUG-1")
      await importCsv(world, "Variant SKU,Backorder Enabled", "MUG-1,Yes")
      await world.admin.post(`/admin/products/${mug.id}/variants/${mug.variant.id}`, { allow_backorder: false })

      const { transaction_id, summary } = await upload(world, "Variant SKU,Backorder Enabled\nMUG-1,Yes")
      expect(summary).toMatchObject({ to_update: 1, unchanged: 0 })
      await confirm(world, transaction_id)

      expect(await settingsOf(world, mug)).toMatchObject({ variants: [{ allow_backorder: true }] })
    })
  })

  describe("a file of another shop", () => {
    it("of Shopify has what a product has on its first row, and products that nobody has filled in", async () => {
      const shirt = await aProduct("SHIRT-S", "SHIRT-M")

      const { transaction_id, summary } = await upload(
        world,
        [
          "Handle,Title,Variant SKU,Backorder Enabled,Backorder Max Quantity",
          `${shirt.handle},Shirt,SHIRT-S,Yes,25`,
          `${shirt.handle},,SHIRT-M,,`,
          "not-here,Cap,CAP,,",
        ].join("\n")
      )

      expect(summary).toMatchObject({ rows: 3, to_update: 1, unchanged: 2, errors: [] })
      await confirm(world, transaction_id)
      expect(await settingsOf(world, shirt)).toMatchObject({ enabled: true, max_quantity: 25 })
    })

    it("of WooCommerce names variants by SKU, and its own backorder column is ignored", async () => {
      const mug = await aProduct("MUG-1")

      const summary = await summaryOf(
        world,
        "ID,Type,SKU,Backorders allowed?,Backorder Enabled",
        "7,simple,MUG-1,0,Yes"
      )

      expect(summary).toMatchObject({
        to_update: 1,
        errors: [],
        ignored_columns: ["ID", "Type", "Backorders allowed?"],
      })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false })
    })
  })

  describe("a file of another shop that has our columns added", () => {
    it("of Magento names variants by SKU, and leaves out what belongs to Magento's own backorders", async () => {
      const mug = await aProduct("MUG-1")

      const { transaction_id, summary } = await upload(
        world,
        [
          "sku,store_view_code,product_type,name,qty,allow_backorders,use_config_backorders,Backorder Enabled,Backorder Max Quantity",
          "MUG-1,,simple,Mug,0.0000,0,1,Yes,25.0000",
        ].join("\n")
      )

      expect(summary).toMatchObject({ to_update: 1, errors: [] })
      expect(summary.ignored_columns).toEqual(expect.arrayContaining(["allow_backorders", "use_config_backorders"]))
      await confirm(world, transaction_id)
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, max_quantity: 25 })
    })

    it("of Medusa has a row for each variant, which agree about the product, and its own switch is ignored", async () => {
      const shirt = await aProduct("SHIRT-S", "SHIRT-M")
      const header =
        "Product Id,Product Handle,Product Title,Variant Id,Variant SKU,Variant Allow Backorder,Backorder Enabled,Backorder Promo"
      const rowOf = (index: number, promo: string) => {
        const { id, sku } = shirt.variants[index]
        return `${shirt.id},${shirt.handle},Shirt,${id},${sku},false,Yes,${promo}`
      }

      const { transaction_id, summary } = await upload(world, [header, rowOf(0, "Soon"), rowOf(1, "Soon")].join("\n"))

      expect(summary).toMatchObject({ rows: 2, to_update: 2, errors: [] })
      expect(summary.ignored_columns).toEqual(["Product Title", "Variant Allow Backorder"])
      await confirm(world, transaction_id)
      const settings = await settingsOf(world, shirt)
      expect(settings).toMatchObject({ enabled: true, promo: "Soon" })
      expect(settings.variants.map(({ allow_backorder }) => allow_backorder)).toEqual([true, true])
      expect((await summaryOf(world, header, rowOf(0, "Soon"), rowOf(1, "Later"))).errors).not.toEqual([])
    })
  })

  describe("a file in Windows-1251", () => {
    /** Cyrillic as Windows writes it. */
    const windows1251 = (text: string) =>
      Buffer.from([...text].map((letter) => (letter >= "А" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))))

    const send = (content: Buffer, encoding: string) => {
      const form = new FormData()
      form.append("encoding", encoding)
      form.append("file", new Blob([new Uint8Array(content)]), "a.csv")
      return world.admin.post("/admin/backorder-settings/imports", form)
    }

    it("is detected and shown, may be chosen, and an encoding that nobody knows is refused", async () => {
      await aProduct("MUG-1")
      const file = windows1251("Variant SKU,Backorder Promo\nMUG-1,Предзаказ до мая")

      expect((await upload(world, file)).summary).toMatchObject({
        encoding: "windows-1251",
        encoding_sample: "Предзаказ до мая",
      })
      expect(await send(file, "koi8-r")).toMatchObject({ summary: { encoding: "koi8-r" } })
      await expect(send(file, "utf-8")).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("is not utf-8"),
      })
      await expect(send(file, "klingon")).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("unknown encoding 'klingon'"),
      })
    })
  })
})
