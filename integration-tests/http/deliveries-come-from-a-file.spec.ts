import { createStep, createWorkflow, type StepResponse } from "@medusajs/framework/workflows-sdk"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { IncomingImportResponse, IncomingImportSummary } from "../../src/api/contracts"
import { importIncomingStockWorkflow, type ImportIncomingStockInput } from "../../src/workflows/import-incoming-stock"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { listenTo } from "../support/events"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { deliveriesIn, inDays } from "../support/incoming"
import { makeKit } from "../support/kits"
import { createProduct, type Product } from "../support/products"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

const failStep = createStep("fail-after-import", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that imports a file and fails afterwards. */
const importThenFailWorkflow = createWorkflow("import-incoming-then-fail", (input: ImportIncomingStockInput) => {
  importIncomingStockWorkflow.runAsStep({ input })
  failStep()
})

const HEADER = "SKU,Quantity,Expected Date,Reference"

inAShop((world: World) => {
  const { aWaitingOrder } = tradeIn(world)
  const isPromised = (order: { id: string }, day: string) =>
    eventually(async () => expect((await backorderOf(world, order))?.lines[0]).toMatchObject({ promised_on: day }))
  const { expect: expectDelivery, list, read, levelOf, receive, change } = deliveriesIn(world)
  const upload = async (lines: string[], fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.append("file", new Blob([lines.join("\n")]), "deliveries.csv")
    Object.entries(fields).forEach(([name, value]) => form.append(name, value))
    return world.admin.post<IncomingImportResponse>("/admin/incoming-stock/import", form)
  }
  const check = async (...lines: string[]): Promise<IncomingImportSummary> =>
    (await upload(lines, { dry_run: "true" })).summary
  const importLines = async (...lines: string[]) => (await upload(lines)).summary
  const exportAll = (query = "") => world.admin.get<string>(`/admin/incoming-stock/export${query}`)
  const aMug = (sku = "MUG") => createProduct(world.admin, world.shop, { variants: [{ sku, title: "Mug" }] })
  const counts = ({ rows, to_create, to_update, unchanged, rows_with_errors }: IncomingImportSummary) => ({
    rows,
    to_create,
    to_update,
    unchanged,
    rows_with_errors,
  })
  const errorsOf = ({ errors }: IncomingImportSummary) => errors.map(({ row, column, code }) => [row, column, code])

  describe("a file of deliveries", () => {
    it("says what it would do, and changes nothing", async () => {
      const mug = await aMug()
      const made = await expectDelivery(mug, 4, { reference: "PO-1", expected_on: inDays(3) })

      const { dry_run, summary } = await upload(
        [`${HEADER},Colour`, `MUG,6,${inDays(3)},PO-1,red`, `MUG,2.5,${inDays(9)},PO-2,`],
        { dry_run: "true" }
      )

      expect(dry_run).toBe(true)
      expect(summary).toEqual({
        rows: 2,
        to_create: 1,
        to_update: 1,
        unchanged: 0,
        rows_with_errors: 0,
        errors: [],
        errors_count: 0,
        ignored_columns: ["Colour"],
        encoding: "utf-8",
        encoding_sample: null,
        sample: [
          {
            row: 2,
            action: "update",
            item_title: "Mug",
            sku: "MUG",
            location_name: "Warehouse",
            changes: [{ field: "quantity", before: 4, after: 6 }],
          },
          {
            row: 3,
            action: "create",
            item_title: "Mug",
            sku: "MUG",
            location_name: "Warehouse",
            changes: [
              { field: "quantity", before: null, after: 2.5 },
              { field: "expected_on", before: null, after: inDays(9) },
              { field: "reference", before: null, after: "PO-2" },
            ],
          },
        ],
      })
      expect(await list()).toEqual([made])
    })

    it("makes what is new and changes what is there; core says how much is on its way, events say what was done", async () => {
      const mug = await aMug()
      const made = await expectDelivery(mug, 4, { reference: "PO-1", note: "by sea" })
      const [created, updated] = [
        listenTo<object[]>(world, "incoming-stock.created"),
        listenTo<object[]>(world, "incoming-stock.updated"),
      ]

      expect(counts(await importLines(HEADER, `MUG,6,,PO-1`, `MUG,3,${inDays(9)},PO-2`))).toEqual({
        rows: 2,
        to_create: 1,
        to_update: 1,
        unchanged: 0,
        rows_with_errors: 0,
      })

      expect(await list()).toMatchObject([
        { id: made.id, quantity: 6, expected_on: made.expected_on, reference: "PO-1", note: "by sea" },
        { quantity: 3, expected_on: inDays(9), reference: "PO-2", status: "expected" },
      ])
      expect(await levelOf(mug)).toMatchObject({ incoming: 9 })
      await eventually(async () => expect([created, updated]).toMatchObject([[{}], [{ id: made.id }]]))
    })

    it("promises what it brings to whoever waits", async () => {
      const mug = await aBackorderProduct(world, { variants: [{ sku: "MUG", stock: 0 }] })
      const order = await aWaitingOrder(mug, 2)

      await importLines(HEADER, `MUG,5,${inDays(4)},PO-1`)

      await isPromised(order, inDays(4))
    })

    it("that is imported again changes nothing", async () => {
      await aMug()
      const lines = [HEADER, `MUG,3,${inDays(9)},PO-2`]
      await importLines(...lines)
      const before = await list()

      expect(counts(await importLines(...lines))).toMatchObject({ to_create: 0, to_update: 0, unchanged: 1 })
      expect(await list()).toEqual(before)
    })

    it("that is imported twice at once is taken once", async () => {
      await aMug()
      const lines = [HEADER, `MUG,3,${inDays(9)},PO-2`]

      const both = await Promise.all([importLines(...lines), importLines(...lines)])

      expect(both.map(({ to_create }) => to_create).sort()).toEqual([0, 1])
      expect(await list()).toHaveLength(1)
    })

    it("without a reference brings something new each time", async () => {
      await aMug()
      await importLines("SKU,Quantity,Expected Date", `MUG,3,${inDays(9)}`, `MUG,3,${inDays(9)}`)
      expect(await list()).toHaveLength(2)
    })

    it("brings of what is new only what has not come of it, as in the export of a store that comes back", async () => {
      const mug = await aMug()
      const [partly, all, never, untouched] = [
        await expectDelivery(mug, 4.5, { reference: "PO-1" }),
        await expectDelivery(mug, 3),
        await expectDelivery(mug, 7, { reference: "PO-1" }),
        await expectDelivery(mug, 2),
      ]
      await receive(partly, 1.5)
      await receive(all, 3)
      await change(never, { status: "canceled" })
      const [header, ...rows] = (await exportAll()).trim().split(/\r?\n/)
      const left = [partly, untouched].map(({ id }) => id)
      await world.admin.post("/admin/incoming-stock/batch", {
        delete: [],
        update: left.map((id) => ({ id, status: "canceled" })),
      })
      const withoutId = (line: string) => line.slice(line.indexOf(",") + 1)

      expect(counts(await importLines(withoutId(header), ...rows.map(withoutId)))).toMatchObject({
        to_create: 2,
        unchanged: 2,
      })

      expect(await list("?status=expected&order=quantity")).toMatchObject([
        { quantity: 2, reference: null },
        { quantity: 3, received_quantity: 0, reference: "PO-1" },
      ])
      expect(await levelOf(mug)).toMatchObject({ incoming: 5 })
      const withReference = rows.filter((row) => row.includes(",expected,PO-1"))
      expect(counts(await importLines(withoutId(header), ...withReference.map(withoutId)))).toMatchObject({
        rows: 1,
        unchanged: 1,
      })
    })

    it("cancels what will not come, and clears what is NULL", async () => {
      const mug = await aMug()
      const [one, other] = [
        await expectDelivery(mug, 4, { reference: "A" }),
        await expectDelivery(mug, 2, { note: "x" }),
      ]

      await importLines("Incoming Id,Status,Note", `${one.id},Cancelled,`, `${other.id},,NULL`)

      expect(await read(one)).toMatchObject({ status: "canceled", reference: "A" })
      expect(await read(other)).toMatchObject({ status: "expected", note: null })
      expect(await levelOf(mug)).toMatchObject({ incoming: 2 })
    })

    it("is taken whole or not at all, and says what is wrong in which row", async () => {
      const mug = await aMug()
      const made = await expectDelivery(mug, 4, { reference: "PO-1" })
      await receive(made, 2)
      const before = await list()
      const lines = [
        HEADER,
        `MUG,1,${inDays(9)},PO-1`,
        `CUP,1,${inDays(9)},`,
        `MUG,1,${inDays(-1)},`,
        `MUG,0,${inDays(9)},`,
        `MUG,,,`,
        `MUG,7,${inDays(9)},PO-9`,
      ]

      const summary = await check(...lines)

      expect(errorsOf(summary)).toEqual([
        [2, "Quantity", "incoming_below_received"],
        [3, "SKU", "unknown_item"],
        [4, "Expected Date", "date_passed"],
        [5, "Quantity", "not_a_quantity"],
        [6, "Quantity", "quantity_missing"],
        [6, "Expected Date", "day_missing"],
      ])
      expect(counts(summary)).toMatchObject({ rows: 6, to_create: 1, rows_with_errors: 5 })
      await expect(upload(lines)).rejects.toMatchObject({
        status: 400,
        body: { code: "file_has_errors", details: [{ code: "file_has_errors", values: { count: 6 } }] },
      })
      expect(await list()).toEqual(before)
    })

    it.each([
      ["Reference,Note", null, "no_item_column"],
      ["SKU,Location", null, "no_incoming_column"],
      ["SKU,Quantity,Units", "Units", "column_twice"],
      ["SKU,Quantity,Expected Dat", "Expected Dat", "column_misspelt"],
    ])("is refused by its header: %s", async (header, column, code) => {
      expect(errorsOf(await check(header, "MUG,1,2"))).toEqual([[1, column, code]])
    })

    it("is undone where a workflow of somebody else fails afterwards", async () => {
      const mug = await aMug()
      const made = await expectDelivery(mug, 4, { reference: "PO-1" })
      const folder = await mkdtemp(join(tmpdir(), "deliveries-"))
      const path = join(folder, "deliveries.csv")
      await writeFile(path, [HEADER, `MUG,6,,PO-1`, `MUG,3,${inDays(9)},PO-2`].join("\n"))

      await expect(importThenFailWorkflow(world.container).run({ input: { path } })).rejects.toMatchObject({
        message: "Something else went wrong",
      })
      await rm(folder, { recursive: true })

      expect(await list()).toMatchObject([{ id: made.id, quantity: 4 }])
      expect(await levelOf(mug)).toMatchObject({ incoming: 4 })
    })

    it("is only looked at unless it is clear that it is not", async () => {
      await aMug()
      await expect(upload([HEADER, `MUG,3,${inDays(9)},`], { dry_run: "yes" })).rejects.toMatchObject({
        status: 400,
        body: { code: "unknown_value", details: [{ field: "dry_run" }] },
      })
      expect(await list()).toEqual([])
    })

    it("of more than ten thousand rows is refused", async () => {
      const lines = Array.from({ length: 10_001 }, () => `MUG,1,${inDays(9)},`)
      await expect(upload([HEADER, ...lines])).rejects.toMatchObject({ status: 400, body: { code: "file_too_long" } })
    })
  })

  describe("a row", () => {
    const placed = (product: Product, more = "") =>
      `${product.variant.inventoryItemId},${world.shop.location.id},1,${inDays(5)},${more}`

    it("names an item by its SKU or its id, and both must be the same", async () => {
      const [mug, cup] = [await aMug(), await aMug("CUP")]
      const header = "SKU,Inventory Item Id,Quantity,Expected Date"
      const row = (sku: string, id: string) => `${sku},${id},1,${inDays(5)}`

      const summary = await check(
        header,
        row("", mug.variant.inventoryItemId),
        row("CUP", cup.variant.inventoryItemId),
        row("CUP", mug.variant.inventoryItemId),
        row("", "iitem_none"),
        row("", "")
      )

      expect(errorsOf(summary)).toEqual([
        [4, "SKU", "two_items"],
        [5, "Inventory Item Id", "unknown_item"],
        [6, null, "no_item_named"],
      ])
      expect(summary.to_create).toBe(2)
    })

    it("must say where to as soon as there are several locations", async () => {
      const mug = await aMug()
      expect((await check(HEADER, `MUG,1,${inDays(5)},`)).to_create).toBe(1)

      const cellar = await createLocation(world.admin, [], "Cellar")
      await createLocation(world.admin, [], "Attic")
      await createLocation(world.admin, [], "attic")
      const header = "SKU,Location,Location Id,Quantity,Expected Date"
      const row = (location: string, id = "") => `MUG,${location},${id},1,${inDays(5)}`
      const summary = await check(
        header,
        row(""),
        row(" cellar "),
        row(cellar.id),
        row("", cellar.id),
        row("Warehouse", cellar.id),
        row("Attic"),
        row("Nowhere"),
        row("", "sloc_none")
      )

      expect(errorsOf(summary)).toEqual([
        [2, null, "location_missing"],
        [6, "Location", "two_locations"],
        [7, "Location", "location_ambiguous"],
        [8, "Location", "unknown_location"],
        [9, "Location Id", "unknown_location"],
      ])
      expect(summary.sample.map(({ location_name }) => location_name)).toEqual(["Cellar", "Cellar", "Cellar"])
      await importLines(header, row("Cellar"))
      expect(await levelOf(mug, cellar.id)).toEqual({ stocked: 0, incoming: 1 })
    })

    it("with the id of a delivery must name its item and its place, if any", async () => {
      const [mug, cup] = [await aMug(), await aMug("CUP")]
      const made = await expectDelivery(mug, 4)
      const header = "Incoming Id,Inventory Item Id,Location Id,Quantity,Expected Date,Note"

      const summary = await check(
        header,
        `${made.id},${placed(cup)}`,
        `boinc_none,${placed(mug)}`,
        `${made.id},${placed(mug, "once")}`,
        `${made.id},,,2,,`
      )

      expect(errorsOf(summary)).toEqual([
        [2, "Inventory Item Id", "two_items"],
        [3, "Incoming Id", "unknown_incoming"],
        [5, null, "incoming_twice"],
      ])
    })

    it("with a reference that several deliveries have must name one by its id", async () => {
      const mug = await aMug()
      await expectDelivery(mug, 4, { reference: "PO-1" })
      await expectDelivery(mug, 5, { reference: "PO-1" })

      expect(errorsOf(await check(HEADER, `MUG,1,${inDays(5)},PO-1`))).toEqual([[2, "Reference", "incoming_ambiguous"]])
    })

    it("does not mean by its reference what was canceled, unless it cancels that once more", async () => {
      const mug = await aMug()
      for (const quantity of [4, 5]) {
        await change(await expectDelivery(mug, quantity, { reference: "PO-1" }), { status: "canceled" })
      }
      const cancel = ["SKU,Status,Reference", "MUG,canceled,PO-1"]

      expect(counts(await importLines(...cancel))).toMatchObject({ unchanged: 1, rows_with_errors: 0 })
      expect(counts(await importLines(HEADER, `MUG,4,${inDays(9)},PO-1`))).toMatchObject({ to_create: 1 })

      expect(await list("?status=expected")).toMatchObject([{ quantity: 4, reference: "PO-1" }])
      expect(await levelOf(mug)).toMatchObject({ incoming: 4 })
      expect(counts(await importLines(...cancel))).toMatchObject({ to_update: 1 })
      expect(await levelOf(mug)).toMatchObject({ incoming: 0 })
    })

    it("changes but the words of what is received or canceled, and receives nothing", async () => {
      const mug = await aMug()
      const [one, other] = [await expectDelivery(mug, 4), await expectDelivery(mug, 5)]
      await receive(one)
      await change(other, { status: "canceled" })
      const header = "Incoming Id,Quantity,Status,Note"

      const summary = await check(
        header,
        `${one.id},5,,`,
        `${other.id},,expected,`,
        `${(await expectDelivery(mug, 1)).id},,received,`
      )

      expect(errorsOf(summary)).toEqual([
        [2, null, "incoming_closed"],
        [3, "Status", "status_not_set"],
        [4, "Status", "status_not_set"],
      ])
      expect(counts(await importLines(header, `${one.id},4,received,thanks`))).toMatchObject({ to_update: 1 })
      expect(await read(one)).toMatchObject({ status: "received", note: "thanks" })
    })

    it("may name an item by the SKU of a variant that is one unit of it, not by that of a kit", async () => {
      const [plate, set] = [
        await aMug("PLATE"),
        await createProduct(world.admin, world.shop, { variants: [{ sku: "SET" }] }),
      ]
      await world.admin.post(`/admin/inventory-items/${plate.variant.inventoryItemId}`, { sku: "SUPPLIER-7" })
      await makeKit(world, set, [{ inventory_item_id: plate.variant.inventoryItemId, required_quantity: 6 }])
      await world.admin.post(`/admin/inventory-items/${set.variant.inventoryItemId}`, { sku: "OLD" })

      const summary = await check(HEADER, ...["SUPPLIER-7", "PLATE", "SET"].map((sku) => `${sku},1,${inDays(5)},`))

      expect(summary.to_create).toBe(2)
      expect(errorsOf(summary)).toEqual([[4, "SKU", "item_is_a_kit"]])
    })
  })

  describe("an export", () => {
    it("is taken back unchanged, whatever stands in it", async () => {
      const mug = await aMug()
      const made = await expectDelivery(mug, 1.125, { reference: "=SUM(A1)", note: 'by "sea";\nslowly' })
      await receive(await expectDelivery(mug, 3, { reference: "-1" }))
      await change(await expectDelivery(mug, 2), { status: "canceled" })

      const file = await exportAll()

      expect(file.split("\n")[0].replace("\ufeff", "")).toBe(
        "Incoming Id,SKU,Inventory Item Id,Item,Location Id,Location,Quantity,Received Quantity,Expected Date,Status,Reference,Note"
      )
      expect(file).toContain(
        `${made.id},MUG,${mug.variant.inventoryItemId},Mug,${world.shop.location.id},Warehouse,1.1250,0,${made.expected_on},expected,'=SUM(A1),`
      )
      expect(await check(file)).toMatchObject({
        rows: 3,
        unchanged: 3,
        errors: [],
        ignored_columns: ["Item"],
      })
    })

    it("has what the list is narrowed down to, the soonest first, also of items that core has no more", async () => {
      const [mug, cup] = [await aMug(), await aMug("CUP")]
      const later = await expectDelivery(mug, 1, { expected_on: inDays(9) })
      const soon = await expectDelivery(mug, 1, { expected_on: inDays(2) })
      await expectDelivery(cup, 1)
      await world.admin.delete(`/admin/inventory-items/${mug.variant.inventoryItemId}`)

      const file = await exportAll(`?inventory_item_id=${mug.variant.inventoryItemId}&status=expected`)

      const rows = file.trim().split("\n").slice(1)
      expect(rows.map((row) => row.split(",")[0])).toEqual([soon.id, later.id])
      expect(await check(file)).toMatchObject({ unchanged: 2, errors: [] })
    })

    it("of what to buy in becomes deliveries with a day beside it", async () => {
      const mug = await aBackorderProduct(world, { variants: [{ sku: "MUG", stock: 0 }] })
      const order = await aWaitingOrder(mug, 2)
      const [header, row] = (await world.admin.get<string>("/admin/backordered-products/export")).trim().split("\n")

      await importLines(`${header},Expected Date`, `${row},${inDays(4)}`)

      expect(await list()).toMatchObject([{ quantity: 2, sku: "MUG", location_name: "Warehouse" }])
      await isPromised(order, inDays(4))
    })
  })
})
