import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { settingsOf } from "../support/backorders"
import { confirm, importCsv, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

const EXPORT = join(__dirname, "../support/files/x-cart-products.csv")

inAShop((world: World) => {
  const aProduct = (...skus: string[]) =>
    createProduct(world.admin, world.shop, { variants: skus.map((sku) => ({ title: sku, sku, stock: 0 })) })

  describe("X-Cart's own export", () => {
    it("goes in as it is", async () => {
      const mug = await aProduct("MUG-BLUE")
      const tee = await aProduct("TEE-BASIC-S", "TEE-BASIC-M")
      const lamp = await aProduct("LAMP-01")

      const { transaction_id, summary } = await upload(world, await readFile(EXPORT), "products.csv")

      expect(summary).toMatchObject({ rows: 3, to_update: 2, unchanged: 1, errors: [] })
      expect(summary.ignored_columns).toEqual(expect.arrayContaining(["name_en", "price", "Size(field:product)"]))
      expect(summary.notes).toEqual([
        { code: "language_is_promo", column: "backorderQtyLabel_en", message: expect.any(String) },
        { code: "language_not_written", column: "backorderQtyLabel_de", message: expect.any(String) },
        { code: "html_to_text", column: "backorderQtyLabel_en", message: expect.any(String) },
      ])

      await confirm(world, transaction_id)

      expect(await settingsOf(world, mug)).toMatchObject({
        enabled: true,
        promo: "Ships in 2 weeks. You can back-order up to %number% items.",
        max_quantity: 25,
      })
      expect(await settingsOf(world, tee)).toMatchObject({
        enabled: true,
        promo: "Back in May, order now",
        max_quantity: null,
      })
      expect(await settingsOf(world, lamp)).toMatchObject({ enabled: false })
    })
  })

  describe("a product of X-Cart", () => {
    const HEADER = "sku,availableForBackorder,backorderQtyLabel,isBackorderLimited,backorderLimit,variantSKU"

    it("is found by the SKU of a variant, by its handle, or by the SKU of its own variant", async () => {
      const [mug, cap] = [await aProduct("MUG-1"), await aProduct("CAP-RED")]
      const tee = await aProduct("T")

      await importCsv(
        world,
        HEADER,
        "MUG-1,Yes,,Yes,1,",
        `${tee.handle.toUpperCase()},Yes,,Yes,2,`,
        "CAP,Yes,,Yes,3,CAP-RED",
        ",,,,,CAP-BLUE"
      )

      expect(await settingsOf(world, mug)).toMatchObject({ max_quantity: 1 })
      expect(await settingsOf(world, tee)).toMatchObject({ max_quantity: 2 })
      expect(await settingsOf(world, cap)).toMatchObject({ max_quantity: 3 })
    })

    it("has no maximum when it is not limited, whatever its limit says", async () => {
      const mug = await aProduct("MUG-1")
      await importCsv(world, HEADER, "MUG-1,Yes,,Yes,5,")

      await importCsv(world, HEADER, "MUG-1,Yes,,No,5,")

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, max_quantity: null })
    })

    it("that is limited needs a limit, and a label with %number% a maximum", async () => {
      await aProduct("MUG-1")
      await aProduct("TEE-1")

      const { summary } = await upload(world, [HEADER, "MUG-1,Yes,,Yes,,", "TEE-1,Yes,Up to %number%,No,0,"].join("\n"))

      expect(summary.errors).toMatchObject([
        { row: 2, column: "backorderLimit", message: expect.stringContaining("there is no limit") },
        { row: 3, column: "backorderQtyLabel", message: expect.stringContaining("max_quantity must be set") },
      ])
    })

    it("has a label whose HTML becomes plain text", async () => {
      const mug = await aProduct("MUG-1")

      await importCsv(
        world,
        HEADER,
        `MUG-1,Yes,"<p>Up&nbsp;to <strong>%number%</strong> &amp; more,<br>see <a href=""/x"">here</a> 3 < 5</p>",Yes,9,`
      )

      expect(await settingsOf(world, mug)).toMatchObject({ promo: "Up to %number% & more,\nsee here 3 < 5" })
    })
  })
})
