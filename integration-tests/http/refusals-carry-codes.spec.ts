import { aBackorderProduct, backorderOf } from "../support/backorders"
import { upload } from "../support/csv"
import { eventually } from "../support/eventually"
import type { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { aWaitingOrder } = tradeIn(world)

  describe("a refusal says in codes why, beside the sentence in English", () => {
    it("when a promo needs a maximum: which placeholder needs it", async () => {
      const mug = await aBackorderProduct(world)

      const saved = world.admin.post(`/admin/products/${mug.id}/backorder-settings`, { promo: "%remaining% to go" })

      await expect(saved).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: expect.stringContaining("max_quantity must be set"),
        body: { details: [{ code: "promo_needs_maximum", field: "promo", values: { placeholder: "%remaining%" } }] },
      })
    })

    it("when fields are wrong: which ones, how, and where their bounds are", async () => {
      const mug = await createProduct(world.admin, world.shop)

      const saved = world.admin.post(`/admin/products/${mug.id}/backorder-settings`, {
        promo: "x".repeat(501),
        max_quantity: -1,
        expected_on: "soon",
        limit: 3,
      })

      await expect(saved).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        body: {
          details: expect.arrayContaining([
            { code: "too_long", field: "promo", path: ["promo"], values: { maximum: 500 } },
            { code: "too_small", field: "max_quantity", path: ["max_quantity"], values: { minimum: 0 } },
            { code: "not_a_date", field: "expected_on", path: ["expected_on"] },
            { code: "unknown_field", values: { fields: "limit" } },
          ]),
        },
      })
    })

    it("when a body is no object", async () => {
      const mug = await createProduct(world.admin, world.shop)

      await expect(world.admin.post(`/admin/products/${mug.id}/backorder-settings`, [])).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: "Invalid request: The body must be an object",
        body: { details: [{ code: "wrong_type", values: { expected: "object" } }] },
      })
    })

    it("when a number has to be more than its bound", async () => {
      const sent = { inventory_item_id: "iitem_1", location_id: "sloc_1", quantity: 0, expected_on: "2100-01-01" }

      await expect(world.admin.post("/admin/incoming-stock", sent)).rejects.toMatchObject({
        status: 400,
        message: "Invalid request: Value for field 'quantity' too small, expected more than: '0'",
        body: { details: [{ code: "too_small", field: "quantity", values: { minimum: 0 } }] },
      })
    })

    it("when one of many products is wrong: which product", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const tee = await createProduct(world.admin, world.shop)

      const saved = world.admin.post("/admin/backorder-settings/batch", {
        update: [
          { product_id: mug.id, enabled: true },
          { product_id: tee.id, max_quantity: 1.5 },
        ],
      })

      await expect(saved).rejects.toMatchObject({
        body: { details: [{ code: "not_whole", field: "max_quantity", product_id: tee.id }] },
      })
    })

    it("when a list is too long: which one, and not what is wrong with each of its items", async () => {
      const saved = world.admin.post("/admin/backorder-settings/batch", { update: Array(60_000).fill(1) })

      await expect(saved).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        body: { details: [{ code: "too_large", field: "update", path: ["update"], values: { maximum: 50_000 } }] },
      })
    })

    it("when a variant belongs to another product, or is named twice: which variant", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const tee = await createProduct(world.admin, world.shop)
      const save = (...variants: object[]) =>
        world.admin.post(`/admin/products/${mug.id}/backorder-settings`, { variants })
      const own = { id: mug.variant.id, max_quantity: 1 }

      await expect(save({ id: tee.variant.id, max_quantity: 1 })).rejects.toMatchObject({
        body: { details: [{ code: "foreign_variant", variant_id: tee.variant.id }] },
      })
      await expect(save(own, own)).rejects.toMatchObject({
        body: { details: [{ code: "named_twice", variant_id: mug.variant.id }] },
      })
    })

    it("when settings are to be removed of a product that does not exist, or is changed in the same request", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const change = (update: object[], gone: string[]) =>
        world.admin.post("/admin/backorder-settings/batch", { update, delete: gone })

      await expect(change([], ["prod_none"])).rejects.toMatchObject({
        status: 404,
        body: { details: [{ code: "product_not_found", product_id: "prod_none" }] },
      })
      await expect(change([{ product_id: mug.id, enabled: true }], [mug.id])).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "named_twice", field: "delete", product_id: mug.id }] },
      })
    })

    it("when there is no such product or backorder, and when text cannot be stored", async () => {
      await expect(world.admin.get("/admin/products/prod_none/backorder-settings")).rejects.toMatchObject({
        status: 404,
        type: "not_found",
        body: { details: [{ code: "product_not_found", product_id: "prod_none" }] },
      })
      await expect(world.admin.get("/admin/backorders/bo_none")).rejects.toMatchObject({
        status: 404,
        body: { details: [{ code: "backorder_not_found" }] },
      })
      await expect(world.admin.get("/admin/backorders?q=%00")).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "not_storable" }] },
      })
    })

    it("when the order is canceled and has no place in any queue", async () => {
      const mug = await aBackorderProduct(world)
      const order = await aWaitingOrder(mug, 1)
      await world.admin.post(`/admin/orders/${order.id}/cancel`)
      await eventually(async () => expect(await backorderOf(world, order)).toMatchObject({ status: "canceled" }))
      const backorder = await backorderOf(world, order)

      const moved = world.admin.post(`/admin/backorders/${backorder?.id}`, { priority: 1 })

      await expect(moved).rejects.toMatchObject({ body: { details: [{ code: "backorder_canceled" }] } })
    })

    it("when a list is asked for in a way it does not know", async () => {
      await expect(world.admin.get("/admin/backorders?limit=0")).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "too_small", field: "limit", values: { minimum: 1 } }] },
      })
    })

    it("when a value is nothing that a sentence could show: an object without a text", async () => {
      const mug = await createProduct(world.admin, world.shop)

      await expect(
        world.admin.post(`/admin/products/${mug.id}/backorder-settings`, { promo: { toString: 1 } })
      ).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: "Invalid request: field 'promo': Invalid input: expected string, received object",
        body: { details: [{ code: "wrong_type", field: "promo", values: { expected: "string" } }] },
      })
    })

    it("when a list is asked for by a field inside of a field inside of a field", async () => {
      await expect(world.admin.get("/admin/backorders?a.b.c=1")).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: expect.stringContaining("a.b.c"),
      })
    })

    it("in a sentence that ends, however much was sent", async () => {
      const sent = { ["x".repeat(50_000)]: 1, enabled: "y".repeat(40_000) }

      const refused = (await world.admin
        .post("/admin/backorders/reconcile", sent)
        .catch((error: unknown) => error)) as Refusal

      expect(refused.status).toBe(400)
      expect(JSON.stringify(refused.body).length).toBeLessThan(3_000)
    })

    it("and is core's own answer where core refuses", async () => {
      const answer = await world.admin.get("/admin/products/prod_none").catch((refused: unknown) => refused)

      expect(answer).toMatchObject({ status: 404, body: { type: "not_found" } })
      expect(answer).not.toHaveProperty("body.details")
    })
  })

  describe("a file that cannot be imported", () => {
    it("is refused with a code of the file's fault", async () => {
      await expect(upload(world, "")).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "file_empty", field: "file" }] },
      })
      await expect(upload(world, 'Product Handle,Backorder Promo\nmug,"never closed')).rejects.toMatchObject({
        body: { details: [{ code: "file_quote_open", field: "file" }] },
      })
    })

    it("says of each row with a code and values what is wrong", async () => {
      const mug = await createProduct(world.admin, world.shop)

      const { transaction_id: id, summary } = await upload(
        world,
        [
          "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Backorder Expected On",
          `${mug.handle},perhaps,,-3,3/4/2027`,
          "nowhere,Yes,,,",
        ].join("\n")
      )

      expect(summary.errors).toMatchObject([
        { row: 2, column: "Backorder Enabled", code: "not_yes_or_no", values: { cell: "perhaps" } },
        { row: 2, column: "Backorder Max Quantity", code: "not_a_maximum", values: { cell: "-3" } },
        { row: 2, column: "Backorder Expected On", code: "date_ambiguous", values: { cell: "3/4/2027" } },
        { row: 3, column: "Product Handle", code: "unknown_product_handle", values: { name: "nowhere" } },
      ])
      const confirm = (body: object) => world.admin.post(`/admin/backorder-settings/imports/${id}/confirm`, body)
      await expect(confirm({})).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "import_has_errors" }] },
      })
      await expect(confirm({ apply_good_rows: true })).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "import_has_no_good_row" }] },
      })
    })
  })
})
