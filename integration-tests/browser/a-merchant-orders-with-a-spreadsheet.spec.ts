import type { Page } from "playwright-core"
import { atTheApi } from "./support/api"
import { graveFaults } from "./support/axe"
import { chooseOption } from "./support/choose-option"
import type { Demo } from "./support/demo"
import { downloadBy } from "./support/downloads"
import { focusComesTo } from "./support/focus"
import { picture } from "./support/people"
import { pressTwice } from "./support/press-twice"
import { visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo the first three are on their way, and orders wait for the last. */
const [CARAFE, LANTERN, SKILLET, KETTLE] = ["LUMEN", "EMBER", "SKILLET-30", "KESTREL"]

const HEADER = "SKU,Location,Quantity,Expected Date,Status,Reference,Note,Supplier"

/** One row that could be imported, and three that could not. */
const WRONG = [
  HEADER,
  "KESTREL,Hamburg warehouse,12,2099-05-01,,PO-1060,,Kiln & Co",
  "KESTREL,Hamburg warehouse,a few,2099-05-01,,PO-1061,,",
  "EMBER,Hamburg warehouse,some,2099-05-01,,PO-1062,,",
  "NO-SUCH-LAMP,Hamburg warehouse,3,soon,,,,",
]

/** Something new, something later and more of it than was said, something that will not come, and something that is known. */
const RIGHT = [
  HEADER,
  "KESTREL,Hamburg warehouse,12,2099-05-01,,PO-1060,Größe L,Kiln & Co",
  "LUMEN,Hamburg warehouse,8,2099-03-15,,PO-1038,,",
  "SKILLET-30,Hamburg warehouse,,,canceled,PO-1040,,",
  "EMBER,Hamburg warehouse,3,,,PO-1042,,",
]

/** Deliveries from and to a spreadsheet, with the keyboard alone. */
describe("a merchant orders with a spreadsheet", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    await merchant.setViewportSize({ width: 1280, height: 900 })
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const main = () => merchant.getByRole("main")
  const rowOf = (sku: string) => main().getByRole("row").filter({ hasText: sku })
  const button = (name: string) => main().getByRole("button", { name, exact: true })
  const drawer = () => merchant.getByRole("dialog", { name: "Import incoming stock" })
  const openList = async () => {
    await merchant.goto(`${demo.admin_url}/incoming-stock`)
    await rowOf(CARAFE).waitFor()
  }
  const counts = async () => {
    const texts = await drawer().locator("dl > div").allInnerTexts()
    return texts.map((text) => text.split(/\n+/))
  }
  const chooseFile = async (lines: string[], encoding: BufferEncoding = "utf8") => {
    const [chooser] = await Promise.all([
      merchant.waitForEvent("filechooser"),
      drawer()
        .getByRole("button", { name: /Drop a CSV file/ })
        .press("Enter"),
    ])
    const buffer = Buffer.from(lines.join("\n"), encoding)
    await chooser.setFiles({ name: "spring.csv", mimeType: "text/csv", buffer })
    await drawer().getByText("spring.csv: 4 rows").waitFor()
  }

  it("what the list shows is exported, and no more than it shows", async () => {
    await openList()
    const { name, lines } = await downloadBy(button("Export"))
    expect(name).toBe("incoming-stock.csv")
    expect(lines[0]).toMatch(/^Incoming Id,SKU,Inventory Item Id,Item,Location Id,Location,Quantity,Received Quantity,/)
    expect(lines.slice(1).map((line) => line.split(",")[1])).toEqual([CARAFE, LANTERN, SKILLET])

    await merchant.goto(`${demo.admin_url}/incoming-stock?late=true`)
    await rowOf(LANTERN).waitFor({ state: "detached" })
    await rowOf(CARAFE).waitFor()
    expect((await downloadBy(button("Export"))).lines).toHaveLength(2)
  })

  it("a template shows how a file is written", async () => {
    await openList()
    await button("Import").press("Enter")
    await drawer().waitFor()
    const { name, lines } = await downloadBy(drawer().getByRole("button", { name: "Download template" }))
    expect(name).toBe("incoming-stock-template.csv")
    expect(lines[0]).toBe("Incoming Id,SKU,Location,Quantity,Expected Date,Status,Reference,Note")
    await picture(merchant, "incoming-import")
    expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
  })

  it("a file with errors says which rows have them, and nothing of it is imported", async () => {
    await chooseFile(WRONG)
    expect(await counts()).toEqual([
      ["To create", "1"],
      ["To update", "0"],
      ["Unchanged", "0"],
      ["Rows with errors", "3"],
    ])
    await drawer().getByText("Nothing can be imported yet:").waitFor()
    expect(await drawer().getByText("1 column is ignored").locator("..").textContent()).toContain("Supplier")
    const errors = await drawer().getByRole("table").first().getByRole("row").allInnerTexts()
    expect(errors.slice(1).map((text) => text.split(/\s*\t\s*/).slice(0, 2))).toEqual([
      ["3", "Quantity"],
      ["5", "Expected Date"],
      ["5", "SKU"],
    ])
    expect(errors[1]).toMatch(/“a few” is not a quantity[^]*Also in row 4\./)
    expect(await drawer().getByRole("button", { name: "Import 1 row" }).isDisabled()).toBe(true)
    await picture(merchant, "incoming-import-errors")
    expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
  })

  it("the corrected file says what it would do, before and after", async () => {
    await drawer().getByRole("button", { name: "Choose another file" }).press("Enter")
    await chooseFile(RIGHT, "latin1")
    expect(await counts()).toEqual([
      ["To create", "1"],
      ["To update", "2"],
      ["Unchanged", "1"],
      ["Rows with errors", "0"],
    ])
    const rows = drawer().getByRole("table").getByRole("row")
    const changesOf = async (sku: string) =>
      (await rows.filter({ hasText: sku }).locator("dt, dd").allInnerTexts()).map((text) => text.trim())
    expect((await changesOf(KETTLE)).slice(0, 4)).toEqual(["Quantity", "12", "Expected date", "May 1, 2099"])
    expect((await changesOf(CARAFE)).slice(0, 2)).toEqual(["Quantity", "6 → 8"])
    expect(await changesOf(SKILLET)).toEqual(["Status", "On the way → Canceled"])
    await rows.filter({ hasText: KETTLE }).getByText("New", { exact: true }).waitFor()
    await picture(merchant, "incoming-import-review")
    expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
  })

  it("it is read anew in another encoding, where it was read wrongly", async () => {
    await drawer().getByText("Größe L").first().waitFor()
    await chooseOption(drawer().getByRole("combobox", { name: "Encoding" }), "windows-1251")
    await drawer().getByText("Read as windows-1251").waitFor()
    expect(await drawer().getByText("Größe L").count()).toBe(0)
    await chooseOption(drawer().getByRole("combobox", { name: "Encoding" }), "windows-1252")
    await drawer().getByText("Größe L").first().waitFor()
  })

  it("it is imported, once, and the list has it", async () => {
    let imports = 0
    merchant.on("request", (request) => (imports += request.url().endsWith("/incoming-stock/import") ? 1 : 0))
    await pressTwice(drawer().getByRole("button", { name: "Import 3 rows" }))
    await merchant.getByText("Incoming stock imported").waitFor()
    await merchant.getByText("1 created, 2 changed").waitFor()
    await drawer().waitFor({ state: "detached" })
    await focusComesTo(merchant, "Import")
    expect(imports).toBe(1)
    await rowOf(KETTLE).getByText("PO-1060").waitFor()
    await rowOf(CARAFE).getByText("Mar 15, 2099").locator("visible=true").waitFor()
    await rowOf(SKILLET).waitFor({ state: "detached" })
  })

  it("the same file once more changes nothing, and says so", async () => {
    await button("Import").press("Enter")
    await chooseFile(RIGHT)
    await drawer().getByText("Nothing to do:").waitFor()
    expect(await drawer().getByRole("button", { name: "Import", exact: true }).isDisabled()).toBe(true)
  })

  it("a file that changed its meaning meanwhile is not imported, and says what is wrong now", async () => {
    await drawer().getByRole("button", { name: "Choose another file" }).press("Enter")
    const [, kettle] = RIGHT
    await chooseFile([HEADER, kettle.replace(",12,", ",15,"), ...RIGHT.slice(2)])
    const api = await atTheApi(demo)
    const { incoming_stock } = await api.get<{ incoming_stock: { id: string; sku: string }[] }>(
      `/admin/incoming-stock?q=PO-1060`
    )
    await api.post(`/admin/incoming-stock/${incoming_stock[0].id}/receive`, {})
    await drawer().getByRole("button", { name: "Import 1 row" }).press("Enter")
    await drawer().getByRole("alert").getByText("The file was not imported; nothing has changed:").waitFor()
    await drawer().getByText("1 row with errors").waitFor()
    await picture(merchant, "incoming-import-refused")
  })

  it("a file that is no CSV is refused with the reason", async () => {
    await drawer().getByRole("button", { name: "Choose another file" }).press("Enter")
    await drawer()
      .locator("input[type=file]")
      .setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") })
    await drawer().getByRole("alert").getByText("empty.csv could not be read: The file is empty.").waitFor()
    await merchant.keyboard.press("Escape")
    await drawer().waitFor({ state: "detached" })
  })

  it.each([
    ["light", 1280],
    ["light", 390],
    ["dark", 1280],
    ["dark", 390],
  ])("nobody stumbles, in %s colours, %d pixels wide", async (theme, width) => {
    await merchant.setViewportSize({ width, height: 844 })
    await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
    await openList()
    await button("Import").press("Enter")
    await chooseFile(WRONG)
    expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
    expect(await drawer().evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0)
    await picture(merchant, `incoming-import-${theme}-${width}`)
    await merchant.keyboard.press("Escape")
  })
})
