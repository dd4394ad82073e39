import { Modules } from "@medusajs/framework/utils"
import { IMPORT_TEMPLATE } from "../../src/admin/lib/import-template"
import type { ImportsResponse, ImportStateResponse } from "../../src/api/contracts"
import { aBackorderProduct, settingsOf } from "../support/backorders"
import { confirm, importCsv, summaryOf, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

const OWN = "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Backorder Expected On"

inAShop((world: World) => {
  const aProduct = (sku?: string) => createProduct(world.admin, world.shop, { variants: [{ sku, stock: 0 }] })

  describe("a file that is uploaded", () => {
    it("says what it would do, and changes nothing", async () => {
      const [mug, tee] = [await aProduct(), await aBackorderProduct(world, { settings: { max_quantity: 5 } })]
      const before = await settingsOf(world, mug)

      const { transaction_id, summary } = await upload(
        world,
        [OWN, `${mug.handle},Yes,Ships in May,25,2027-05-01`, `${tee.handle},yes,,5,`].join("\n")
      )

      expect(transaction_id).toEqual(expect.any(String))
      expect(summary).toEqual({
        rows: 2,
        to_update: 1,
        unchanged: 1,
        rows_with_errors: 0,
        errors: [],
        errors_count: 0,
        ignored_columns: [],
        notes: [],
        encoding: "utf-8",
        encoding_sample: null,
        sample: [expect.objectContaining({ row: 2, product_title: mug.title })],
      })
      expect(await settingsOf(world, mug)).toEqual(before)
    })

    it("shows what its first rows would change, before and after", async () => {
      const mug = await aBackorderProduct(world, {
        title: "Mug",
        variants: [{ title: "S", sku: "MUG-S" }, { title: "M" }],
        settings: { max_quantity: 5 },
      })
      const rows = Array.from({ length: 12 }, (_, index) => `${mug.handle},,,${index === 0 ? "" : 9},`)

      const { sample } = await summaryOf(
        world,
        `${OWN},Variant SKU`,
        `${mug.handle},Yes,Soon,5,2027-05-01,`,
        `,,,2,,MUG-S`
      )
      const long = await summaryOf(world, OWN, ...rows)

      expect(sample).toEqual([
        {
          row: 2,
          product_title: "Mug",
          changes: [
            { field: "promo", of: null, before: null, after: "Soon" },
            { field: "expected_on", of: null, before: null, after: "2027-05-01" },
          ],
        },
        {
          row: 3,
          product_title: "Mug",
          changes: [{ field: "variant_max_quantity", of: "MUG-S", before: null, after: 2 }],
        },
      ])
      expect(long.sample?.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    })

    it("is applied when it is confirmed, and says so", async () => {
      const mug = await aProduct()
      const { transaction_id } = await upload(world, `${OWN}\n${mug.handle},Yes,"Up to %number%, soon",25,2027-05-01`)

      expect(await confirm(world, transaction_id)).toMatchObject({
        transaction_id,
        status: "applied",
        file_name: "backorders.csv",
        progress: { done: 1, total: 1 },
        failure: null,
        failure_details: null,
      })
      expect(await settingsOf(world, mug)).toMatchObject({
        enabled: true,
        promo: "Up to %number%, soon",
        max_quantity: 25,
        expected_on: "2027-05-01",
        variants: [{ allow_backorder: true }],
      })
    })

    it("switches core's allow_backorder off again", async () => {
      const mug = await aBackorderProduct(world)

      await importCsv(world, OWN, `${mug.handle},No,,,`)

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false, variants: [{ allow_backorder: false }] })
    })

    it("keeps what an empty cell stands for, and clears on NULL and unlimited", async () => {
      const settings = { promo: "Soon", max_quantity: 5, expected_on: "2027-05-01" }
      const [mug, tee] = [await aBackorderProduct(world, { settings }), await aBackorderProduct(world, { settings })]

      await importCsv(world, OWN, `${mug.handle},,,7,`, `${tee.handle},,NULL,unlimited,NULL`)

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, ...settings, max_quantity: 7 })
      expect(await settingsOf(world, tee)).toMatchObject({ promo: null, max_quantity: null, expected_on: null })
    })

    it("names the product by id, by handle, or by the id or the SKU of its only variant", async () => {
      const [mug, tee, cap, bag] = [await aProduct(), await aProduct(), await aProduct("CAP-1"), await aProduct()]

      await importCsv(
        world,
        "product id, PRODUCT HANDLE ,variant ID,Variant sku,Backorder Enabled,Backorder Max Quantity",
        `${mug.id},,,,Yes,5`,
        `,${tee.handle},,,Yes,6`,
        `,,,CAP-1,Yes,7`,
        `,,${bag.variant.id},,Yes,8`
      )

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, max_quantity: 5 })
      expect(await settingsOf(world, tee)).toMatchObject({ enabled: true, max_quantity: 6 })
      expect(await settingsOf(world, cap)).toMatchObject({
        enabled: true,
        max_quantity: 7,
        variants: [{ max_quantity: null }],
      })
      expect(await settingsOf(world, bag)).toMatchObject({ enabled: true, max_quantity: 8 })
    })
  })

  describe("the admin's template", () => {
    it("is a file without errors once there are products such as its examples", async () => {
      const mug = await createProduct(world.admin, world.shop, { title: "Example mug" })
      const shirt = await createProduct(world.admin, world.shop, {
        title: "Example shirt",
        variants: [{ title: "M", sku: "EXAMPLE-SHIRT-M" }],
      })

      const { transaction_id, summary } = await upload(world, IMPORT_TEMPLATE)

      expect(summary).toMatchObject({ rows: 3, errors: [], ignored_columns: [], notes: [] })
      expect(await confirm(world, transaction_id)).toMatchObject({ status: "applied" })
      expect(await settingsOf(world, mug)).toMatchObject({
        enabled: true,
        promo: "Ships around %date%. %remaining% of %number% are left.",
        max_quantity: 25,
        expected_on: "2030-03-31",
      })
      expect(await settingsOf(world, shirt)).toMatchObject({ enabled: false, variants: [{ max_quantity: 5 }] })
    })

    it("has nothing wrong in it but its products that are made up", async () => {
      const { errors } = await summaryOf(world, IMPORT_TEMPLATE)

      expect(errors.map(({ column }) => column)).toEqual(["Product Handle", "Product Handle", "Variant SKU"])
    })
  })

  describe("what is wrong in a file", () => {
    it("is named with its row, its column, its value and what would be right", async () => {
      const mug = await aProduct("MUG-1")

      const { errors, errors_count, rows_with_errors, to_update } = await summaryOf(
        world,
        `Product Id,Variant SKU,${OWN}`,
        `,,no-such-mug,Yes,,,`,
        `,NO-SKU,,Yes,,,`,
        `prod_none,MUG-1,,Yes,,,`,
        `,,${mug.handle},maybe,,ten,31.03.2027`,
        `,,${mug.handle},,${"x".repeat(501)},-1,`,
        `,,,Yes,,,`
      )

      expect(errors).toMatchObject([
        {
          row: 2,
          column: "Product Handle",
          message: expect.stringContaining('No product has the handle "no-such-mug"'),
        },
        { row: 3, column: "Variant SKU", message: expect.stringContaining('No variant has the SKU "NO-SKU"') },
        { row: 4, column: "Product Id", message: expect.stringContaining('No product has the id "prod_none"') },
        { row: 5, column: "Backorder Enabled", message: expect.stringContaining('enter "Yes" or "No"') },
        { row: 5, column: "Backorder Max Quantity", message: expect.stringContaining('"ten" is not a whole number') },
        { row: 5, column: "Backorder Expected On", message: expect.stringContaining('enter "2027-03-31"') },
        { row: 6, column: "Backorder Promo", message: expect.stringContaining("501 characters") },
        { row: 6, column: "Backorder Max Quantity", message: expect.stringContaining('"-1" is not a whole number') },
        { row: 7, column: null, message: expect.stringContaining("names no product") },
      ])
      expect(errors_count).toBe(9)
      expect(rows_with_errors).toBe(6)
      expect(to_update).toBe(0)
    })

    it("is two names of two products in one row", async () => {
      const [mug, tee] = [await aProduct(), await aProduct()]

      const { errors } = await summaryOf(world, `Product Id,${OWN}`, `${mug.id},${tee.handle},Yes,,,`)

      expect(errors).toMatchObject([
        { row: 2, column: "Product Handle", message: expect.stringContaining("two different products") },
      ])
    })

    it("is the same product twice with different values, not with the same", async () => {
      const [mug, tee] = [await aProduct(), await aProduct()]

      const { errors, to_update } = await summaryOf(
        world,
        OWN,
        `${mug.handle},Yes,,5,`,
        `${mug.handle},Yes,,6,`,
        `${tee.handle},Yes,,5,`,
        `${tee.handle},Yes,,5,`
      )

      expect(errors.map(({ row }) => row)).toEqual([2, 3])
      expect(errors[0].message).toContain("Rows 2, 3 say different things")
      expect(to_update).toBe(2)
    })

    it("is a promo that needs a maximum or a date that would not be there", async () => {
      const [mug, tee] = [await aProduct(), await aBackorderProduct(world, { settings: { max_quantity: 5 } })]

      const { errors } = await summaryOf(
        world,
        OWN,
        `${mug.handle},Yes,Up to %number%,,`,
        `${tee.handle},Yes,Up to %number%,,`,
        `${tee.handle},,,,`
      )

      expect(errors).toMatchObject([
        { row: 2, column: "Backorder Promo", message: expect.stringContaining("max_quantity must be set") },
      ])
    })

    it("is a column that is nearly one of ours; one that is nothing of ours is ignored and named", async () => {
      const mug = await aProduct()

      const near = await summaryOf(world, "Product Handle,Backorder Max Qty", `${mug.handle},5`)
      const foreign = await summaryOf(
        world,
        "Product Handle,Product Title,Variant Allow Backorder,Backorder Max Quantity",
        `${mug.handle},Mug,TRUE,5`
      )

      expect(near).toMatchObject({
        to_update: 0,
        errors: [{ row: 1, column: "Backorder Max Qty", message: expect.stringContaining('"Backorder Max Quantity"') }],
      })
      expect(foreign).toMatchObject({
        to_update: 1,
        errors: [],
        ignored_columns: ["Product Title", "Variant Allow Backorder"],
      })
    })

    it("keeps the file from being confirmed, unless the merchant wants the good rows", async () => {
      const mug = await aProduct()
      const { transaction_id } = await upload(world, `${OWN}\n${mug.handle},Yes,,5,\nno-such-mug,Yes,,,`)

      await expect(confirm(world, transaction_id)).rejects.toMatchObject({
        status: 400,
        type: "not_allowed",
        message: expect.stringContaining("The file has an error: correct it"),
      })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false })

      expect(await confirm(world, transaction_id, { apply_good_rows: true })).toMatchObject({ status: "applied" })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, max_quantity: 5 })
    })

    it("can be downloaded as a file of its own", async () => {
      const { transaction_id } = await upload(world, `${OWN}\nno-such-mug,maybe,,,\n=cmd,Yes,,,`)

      const file = await world.admin.get<string>(`/admin/backorder-settings/imports/${transaction_id}/errors`)

      expect(file.replace("\uFEFF", "").trim().split("\n")).toEqual([
        "Row,Column,Error",
        expect.stringMatching(/^2,Backorder Enabled,/),
        expect.stringMatching(/^2,Product Handle,/),
        expect.stringMatching(/^3,Product Handle,.*=cmd/),
      ])
    })
  })

  describe("the list of imports", () => {
    it("has the newest first, with how each stands, and can be narrowed down to some", async () => {
      const mug = await aProduct()
      const spring = await upload(world, `${OWN}\n${mug.handle},Yes,,5,`, "spring.csv")
      await confirm(world, spring.transaction_id)
      const summer = await upload(world, `${OWN}\n${mug.handle},No,,,`, "summer.csv")
      const list = async (query = "") => {
        const { imports, count } = await world.admin.get<ImportsResponse>(`/admin/backorder-settings/imports${query}`)
        return { files: imports.map(({ file_name, status }) => `${file_name} ${status}`), count, imports }
      }

      expect(await list()).toMatchObject({
        files: ["summer.csv ready", "spring.csv applied"],
        count: 2,
        imports: [
          { transaction_id: summer.transaction_id, seen_at: null, failure: null },
          { transaction_id: spring.transaction_id, progress: { done: 1, total: 1 }, seen_at: expect.any(String) },
        ],
      })
      expect(await list("?status[]=applying&status[]=applied&limit=1")).toMatchObject({
        files: ["spring.csv applied"],
        count: 1,
      })
      expect(await list("?order=created_at&limit=1")).toMatchObject({ files: ["spring.csv applied"], count: 2 })
      expect((await list("?fields=file_name&limit=1")).imports).toEqual([{ file_name: "summer.csv" }])
    })
  })

  describe("an import", () => {
    it("is confirmed once", async () => {
      const mug = await aProduct()
      const { transaction_id } = await upload(world, `${OWN}\n${mug.handle},Yes,,5,`)
      const both = await Promise.allSettled([confirm(world, transaction_id), confirm(world, transaction_id)])

      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      await expect(confirm(world, transaction_id)).rejects.toMatchObject({ status: 400, type: "not_allowed" })
    })

    it("is 404 when nobody knows it", async () => {
      await expect(confirm(world, "boimp_none")).rejects.toMatchObject({ status: 404, type: "not_found" })
      await expect(world.admin.get("/admin/backorder-settings/imports/boimp_none")).rejects.toMatchObject({
        status: 404,
      })
    })

    it("that fails for what is no refusal says so, and nothing of the server", async () => {
      const mug = await aProduct()
      const { transaction_id } = await upload(world, `${OWN}\n${mug.handle},Yes,,3,`)
      const products = world.container.resolve(Modules.PRODUCT)
      const broken = jest
        .spyOn(products, "upsertProductVariants")
        .mockRejectedValue(new Error("connect ECONNREFUSED postgres://medusa:secret@10.0.0.5"))

      await expect(confirm(world, transaction_id)).rejects.toMatchObject({
        status: 500,
        body: { type: "unknown_error" },
      })
      broken.mockRestore()

      expect(
        await world.admin.get<ImportStateResponse>(`/admin/backorder-settings/imports/${transaction_id}`)
      ).toMatchObject({ status: "failed", failure: "An unknown error occurred. The server's log says more." })
    })

    it("is refused as a whole when a product has gone or a promo no longer fits, and can be confirmed again", async () => {
      const [mug, tee] = [await aProduct(), await aBackorderProduct(world, { settings: { max_quantity: 5 } })]
      const { transaction_id } = await upload(world, `${OWN}\n${mug.handle},Yes,,3,\n${tee.handle},,Up to %number%,,`)
      await world.admin.post(`/admin/products/${tee.id}/backorder-settings`, { max_quantity: null })

      await expect(confirm(world, transaction_id)).rejects.toMatchObject({ status: 400, type: "invalid_data" })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false, max_quantity: null })
      expect(
        await world.admin.get<ImportStateResponse>(`/admin/backorder-settings/imports/${transaction_id}`)
      ).toMatchObject({
        status: "failed",
        failure: expect.stringContaining("max_quantity"),
        failure_details: [{ code: "promo_needs_maximum", product_id: tee.id, values: { placeholder: "%number%" } }],
      })

      await world.admin.post(`/admin/products/${tee.id}/backorder-settings`, { max_quantity: 9 })
      expect(await confirm(world, transaction_id)).toMatchObject({ status: "applied" })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, max_quantity: 3 })
    })
  })
})
