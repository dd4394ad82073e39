import { deflateRawSync } from "node:zlib"
import type { ImportStateResponse } from "../../src/api/contracts"
import { settingsOf } from "../support/backorders"
import { confirm, upload } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"

const PROMO = "Größe M – ab März"
const WINDOWS_1252: Record<string, number> = { "–": 0x96 }

inAShop((world: World) => {
  let mug: Product

  beforeEach(async () => {
    mug = await createProduct(world.admin, world.shop)
  })

  const expectApplied = async (content: string | Buffer, promo = PROMO) => {
    const { transaction_id, summary } = await upload(world, content)
    expect(summary).toMatchObject({ rows: 1, to_update: 1, errors: [] })
    await confirm(world, transaction_id)
    expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, promo, max_quantity: 25 })
  }

  const file = (delimiter = ",", lineEnd = "\n") =>
    [
      ["Product Handle", "Backorder Enabled", "Backorder Promo", "Backorder Max Quantity"],
      [mug.handle, "Yes", PROMO, "25"],
    ]
      .map((cells) => cells.join(delimiter))
      .join(lineEnd)

  const windows1252 = (text: string) =>
    Buffer.from([...text].map((letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0)))

  const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16()

  describe("a file is read whatever wrote it", () => {
    it("as UTF-8, with and without a byte order mark", async () => {
      await expectApplied(file())
      mug = await createProduct(world.admin, world.shop)
      await expectApplied(`\uFEFF${file()}`)
    })

    it("as UTF-16, little and big endian, with and without a byte order mark", async () => {
      for (const encode of [
        () => Buffer.from(`\uFEFF${file("\t")}`, "utf16le"),
        () => Buffer.from(file("\t"), "utf16le"),
        () => utf16be(`\uFEFF${file(";")}`),
        () => utf16be(file(";")),
      ]) {
        mug = await createProduct(world.admin, world.shop)
        await expectApplied(encode())
      }
    })

    it("as Windows-1252", async () => {
      await expectApplied(windows1252(file(";")))
    })

    it("with commas, semicolons or tabs, also where Excel names the delimiter in a line of its own", async () => {
      for (const content of [() => file(";"), () => file("\t"), () => `sep=;\r\n${file(";", "\r\n")}`]) {
        mug = await createProduct(world.admin, world.shop)
        await expectApplied(content())
      }
    })

    it("with CRLF, quotes, line breaks in cells, spaces and another case in the header, and empty lines", async () => {
      const content = [
        "",
        '  product   HANDLE ,"BACKORDER enabled",Backorder Promo,backorder max quantity,',
        "",
        `${mug.handle}, yes ,"Says ""soon"",`,
        'or later",25.0,',
        ",,,,",
        "",
      ].join("\r\n")

      await expectApplied(content, 'Says "soon",\r\nor later')
    })
  })

  describe("what no spreadsheet writes stops no file", () => {
    const errorsOf = async (...lines: string[]) => (await upload(world, lines.join("\n"))).summary.errors

    it("a NUL in a name, a value or the name of a column is not seen", async () => {
      const { summary } = await upload(
        world,
        Buffer.from(`\ufeffProduct\0 Handle,Backorder Enabled,No\0te\n${mug.handle}\0,Y\0es,\0\n`, "utf16le")
      )

      expect(summary).toMatchObject({ to_update: 1, errors: [], ignored_columns: ["Note"] })
    })

    it("a character of two halves is shown whole or not at all where a value is cut", async () => {
      const [error] = await errorsOf("Product Handle,Backorder Enabled", `${mug.handle},${"x".repeat(59)}😀😀`)

      expect(error).toMatchObject({ code: "not_yes_or_no", values: { cell: `${"x".repeat(59)}…` } })
    })

    it("a file may be called anything: the beginning of its name is kept", async () => {
      const { transaction_id: id } = await upload(world, "Product Handle,Backorder Promo\n", `${"b".repeat(300)}.csv`)

      const { file_name } = await world.admin.get<ImportStateResponse>(`/admin/backorder-settings/imports/${id}`)
      expect(file_name).toMatch(/^b{255}…$/)
    })

    it("a name, a header or HTML of a megabyte is an error of its own, and takes no time", async () => {
      const long = "<a".repeat(200_000)
      const columns = ["Product Handle", "backorderQtyLabel_en", "Backorder Enabled", `a${"'".repeat(100_000)}b`]

      expect(await errorsOf(columns.join(","), `${long},${long},yes,`)).toMatchObject([
        { row: 2, column: "backorderQtyLabel_en", code: "promo_too_long" },
        { row: 2, column: "Product Handle", code: "unknown_product_handle" },
      ])
    }, 10_000)
  })

  describe("a row is counted as a spreadsheet counts it", () => {
    it("with the header as 1, a cell of two lines as one row, and an empty line as a row", async () => {
      const { summary } = await upload(
        world,
        `Product Handle,Backorder Promo\n${mug.handle},"two\nlines"\n\nno-such-mug,Soon\n`
      )

      expect(summary.errors).toMatchObject([{ row: 4, column: "Product Handle" }])
    })

    it("and one that has more cells than the header is an error", async () => {
      const { summary } = await upload(world, `Product Handle,Backorder Promo\n${mug.handle},Soon, or later\n`)

      expect(summary.errors).toMatchObject([{ row: 2, column: null, message: expect.stringContaining("3 cells") }])
    })
  })

  describe("what is no such file is refused, and says what to do", () => {
    const refusal = (message: string) => ({
      status: 400,
      type: "invalid_data",
      message: expect.stringContaining(message),
    })

    it.each([
      ["an empty file", () => Buffer.alloc(0), "The file is empty"],
      [
        "a workbook",
        () => Buffer.concat([Buffer.from("PK\x03\x04"), deflateRawSync("x".repeat(100))]),
        "Save it as CSV",
      ],
      ["a picture", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 2]), "not a text file"],
      ["more columns than any export has", () => "a,".repeat(1_001), "more than 1000 columns"],
      [
        "more rows than are imported at once",
        () => `Product Handle,Backorder Promo\n${",\n".repeat(1_000_001)}`,
        "more than 1000000 rows",
      ],
      ["a quote that is never closed", () => 'Product Handle,Backorder Promo\na,"b\nc,d\n', "a quote is not closed"],
    ])("%s", async (_name, content, message) => {
      await expect(upload(world, content())).rejects.toMatchObject(refusal(message))
      expect(await world.witness.count("backorder_import")).toBe(0)
      expect(await world.witness.count("backorder_import_row")).toBe(0)
    })

    it("a request without a file, or with another field", async () => {
      const form = new FormData()
      form.append("csv", new Blob(["x"]), "x.csv")

      await expect(world.admin.post("/admin/backorder-settings/imports", form)).rejects.toMatchObject(
        refusal("field 'file'")
      )
      await expect(world.admin.post("/admin/backorder-settings/imports", new FormData())).rejects.toMatchObject({
        status: 400,
      })
    })

    it("more fields than a file has", async () => {
      const form = new FormData()
      form.append("encoding", "x".repeat(2_000))
      form.append("file", new Blob(["x"]), "x.csv")

      await expect(world.admin.post("/admin/backorder-settings/imports", form)).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "file_not_received", field: "file" }] },
      })
    })

    it.each(["encoding[a]", "encoding[toString]"])("an encoding that is no text: %s", async (name) => {
      const form = new FormData()
      form.append(name, "utf-8")
      form.append("file", new Blob(["x"]), "x.csv")

      await expect(world.admin.post("/admin/backorder-settings/imports", form)).rejects.toMatchObject({
        status: 400,
        body: { details: [{ code: "unknown_encoding", field: "encoding" }] },
      })
    })

    it("a file with a header alone, or without a column that names a product or sets anything", async () => {
      expect((await upload(world, "Product Handle,Backorder Promo\n")).summary).toMatchObject({ rows: 0, errors: [] })
      expect((await upload(world, "Backorder Promo\nSoon\n")).summary.errors).toMatchObject([
        { row: 1, column: null, message: expect.stringContaining("No column names a product") },
      ])
      expect((await upload(world, `Product Handle\n${mug.handle}\n`)).summary.errors).toMatchObject([
        { row: 1, column: null, message: expect.stringContaining("No column sets anything") },
      ])
    })
  })
})
