import fc from "fast-check"
import { parse } from "csv-parse/sync"
import { aBackorderProduct, sellOnBackorder, settingsOf } from "../support/backorders"
import { confirm, exportCsv, importCsv, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"

/** `PROPERTY_RUNS=100 npm test -- http what-goes-out` looks longer. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 8)

/** What a spreadsheet would run if it stood at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/

inAShop((world: World) => {
  const rowsOf = (file: string) => parse(file, { columns: true, bom: true }) as Record<string, string>[]

  describe("the settings of all products as a file", () => {
    it("have a row for each product that was set up, and one for each variant with a maximum of its own", async () => {
      const mug = await createProduct(world.admin, world.shop, {
        variants: [
          { title: "Blue", sku: "MUG-B" },
          { title: "Red", sku: "MUG-R" },
        ],
      })
      await sellOnBackorder(world, mug, {
        promo: "Up to %number%",
        max_quantity: 9,
        expected_on: "2027-05-01",
        limit_to_incoming: true,
        variants: [{ id: mug.variant.id, max_quantity: 4 }],
      })
      const tee = await aBackorderProduct(world)
      await sellOnBackorder(world, tee, { enabled: false })
      await createProduct(world.admin, world.shop)

      const file = await exportCsv(world)

      const name = { "Product Id": mug.id, "Product Handle": mug.handle }
      const rows = [
        {
          ...name,
          "Variant Id": "",
          "Variant SKU": "",
          "Backorder Enabled": "true",
          "Backorder Promo": "Up to %number%",
          "Backorder Max Quantity": "9",
          "Backorder Expected On": "2027-05-01",
          "Backorder Limit To Incoming": "true",
        },
        {
          ...name,
          "Variant Id": mug.variant.id,
          "Variant SKU": "MUG-B",
          "Backorder Enabled": "",
          "Backorder Promo": "",
          "Backorder Max Quantity": "4",
          "Backorder Expected On": "",
          "Backorder Limit To Incoming": "",
        },
        {
          "Product Id": tee.id,
          "Product Handle": tee.handle,
          "Variant Id": "",
          "Variant SKU": "",
          "Backorder Enabled": "false",
          "Backorder Promo": "",
          "Backorder Max Quantity": "unlimited",
          "Backorder Expected On": "",
          "Backorder Limit To Incoming": "false",
        },
      ]
      expect(rowsOf(file)).toEqual(expect.arrayContaining(rows))
      expect(rowsOf(file)).toHaveLength(3)
    })

    it("put another shop's settings back where they were", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })
      const file = await exportCsv(world)
      const before = await settingsOf(world, mug)
      await sellOnBackorder(world, mug, { enabled: false, promo: "Never", max_quantity: 1 })

      await importCsv(world, file)

      expect(await settingsOf(world, mug)).toEqual(before)
    })

    it("are unchanged when they come back, whatever they are, and nothing in them is a formula", async () => {
      const products: Product[] = []
      for (const name of ["A", "B", "C"]) {
        products.push(await createProduct(world.admin, world.shop, { variants: [{ title: name, sku: `-${name}=1` }] }))
      }
      await fc.assert(
        fc.asyncProperty(fc.array(someSettings, { minLength: 3, maxLength: 3 }), async (all) => {
          for (const [index, { own, ...settings }] of all.entries()) {
            const { id, variant } = products[index]
            await sellOnBackorder(world, { id }, { ...settings, variants: [{ id: variant.id, max_quantity: own }] })
          }
          const before = await Promise.all(products.map((product) => settingsOf(world, product)))

          const file = await exportCsv(world)
          const { transaction_id, summary } = await upload(world, file)

          const rows = rowsOf(file)
          expect(rows.flatMap(Object.values).filter((cell) => FORMULA.test(cell as string))).toEqual([])
          expect(summary).toMatchObject({ rows: rows.length, unchanged: rows.length, to_update: 0, errors: [] })
          await confirm(world, transaction_id)
          expect(await Promise.all(products.map((product) => settingsOf(world, product)))).toEqual(before)
        }),
        { numRuns: RUNS }
      )
    })
  })
})

const maximum = fc.option(fc.nat({ max: 2_147_483_647 }))

/** Whatever a form would take, with a liking for what a file could misread. */
const promo = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "NULL",
      "'NULL",
      "''NULL",
      "=1+1",
      "'=1+1",
      "+49 30",
      "-5 %",
      "@home",
      "'tis",
      '"',
      ",;\t",
      "unlimited",
      "Yes"
    ),
    fc.string({ unit: fc.constantFrom("'", "=", '"', ",", "\n", "\r", ";", " ", "a"), maxLength: 12 })
  )
  .filter((text) => !text.includes("\0"))

const someSettings = fc
  .record({
    enabled: fc.boolean(),
    promo: fc.option(promo),
    max_quantity: maximum,
    expected_on: fc.option(
      fc
        .date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    ),
    own: maximum,
  })
  .map(({ max_quantity, promo, ...settings }) => ({
    ...settings,
    promo: promo && max_quantity !== null ? `${promo} %number%` : promo,
    max_quantity,
  }))
