import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import type { Demo } from "./support/demo"
import { downloadBy } from "./support/downloads"
import { picture } from "./support/people"
import { visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo they are enabled; the promo of the first names the date, that of the second the maximum as well. */
const GRINDER = "Alder Hand Grinder"
const KETTLE = "Kestrel Pour-Over Kettle"
const BLANKET = "Moss Wool Blanket"
/** The smallest maximum in the demo, and the largest; that of the grinder is none. */
const LANTERN = "Ember Storm Lantern"
const PACK = "Ridge Day Pack"
/** In the demo it has never been set up. */
const BOTTLE = "Cove Cold Brew Bottle"
const MUG = "Tern Enamel Mug"

/** Two good rows of which one changes nothing, and two rows with three errors. */
const LIST = [
  "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Backorder Expected On,Colour",
  "moss-wool-blanket,Yes,Back on the loom: %number% at most.,21,2031-05-01,green",
  "ember-storm-lantern,,,4,,red",
  "no-such-lamp,Yes,,,,",
  "ridge-day-pack,maybe,,ten,,",
].join("\n")

/** The page of all products with settings, in the demo store. */
describe("a merchant works through a list", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const rowOf = (title: string) => merchant.getByRole("row").filter({ hasText: title })
  const titles = () => merchant.getByRole("row").getByRole("link").allTextContents()
  const openList = async (query = "") => {
    await merchant.goto(`${demo.admin_url}/backorders${query}`)
    await merchant.getByRole("row").nth(1).waitFor()
  }
  const select = async (...products: string[]) => {
    for (const product of products) {
      await merchant.getByRole("checkbox", { name: `Select ${product}` }).click()
    }
    await merchant.getByText(`${products.length} selected`).waitFor()
  }
  const rightEdgeOf = async (element: Locator) => {
    const box = await element.boundingBox()
    return box ? box.x + box.width : Infinity
  }
  /** What a product's row says after its title, without what waits: enabled, promo, maximum, expected date. */
  const cellsOf = async (title: string) => {
    const [enabled, promo, , maximum, , expected] = (await rowOf(title).getByRole("cell").allTextContents()).slice(2)
    return [enabled, promo, maximum, expected]
  }

  describe("in the table", () => {
    it("all products with settings are found below the products, by title", async () => {
      await merchant.goto(`${demo.admin_url}/products`)
      await merchant.getByRole("link", { name: "Backorders" }).click()
      await merchant.getByRole("heading", { name: "Backorders" }).waitFor()
      await rowOf(KETTLE).waitFor()

      const shown = await titles()
      expect(shown).toHaveLength(8)
      expect(shown).toEqual([...shown].sort())
      expect(await cellsOf(BLANKET)).toEqual(["Yes", "Back on the loom. We ship as soon as it comes off.", "10", "-"])
    })

    it("who looks there for what to buy in is led to it", async () => {
      await merchant.getByRole("link", { name: "What to buy in" }).press("Enter")
      await merchant.getByRole("heading", { name: "Backordered products" }).waitFor()
      await merchant.goBack()
      // A slow page shows what is left for a moment longer, which has a row of the kettle as well.
      await merchant.getByRole("heading", { name: "Backorders", exact: true }).waitFor()
      await rowOf(KETTLE).waitFor()
    })

    it("one is searched for, and opened", async () => {
      await merchant.getByPlaceholder("Search").fill("kestrel")
      await rowOf(GRINDER).waitFor({ state: "detached" })
      expect(await titles()).toEqual([KETTLE])

      await merchant.getByRole("link", { name: KETTLE }).press("Enter")
      await merchant.getByRole("region", { name: "Backorder", exact: true }).waitFor()
      await merchant.goBack()
      await rowOf(KETTLE).waitFor()
      expect(await titles()).toEqual([KETTLE])
    })

    it("they are sorted by what a column says", async () => {
      await openList()
      const byMaximum = merchant.getByRole("columnheader", { name: "Maximum" }).getByRole("button")
      await byMaximum.click()
      await merchant.getByRole("row").nth(1).filter({ hasText: PACK }).waitFor()
      expect((await titles()).at(-1)).toBe(GRINDER)
      await byMaximum.click()
      await merchant.getByRole("row").nth(1).filter({ hasText: LANTERN }).waitFor()
      expect((await titles()).at(-1)).toBe(GRINDER)
    })

    it("a narrow screen shows them without being pushed aside", async () => {
      await merchant.setViewportSize({ width: 375, height: 800 })
      await openList()
      expect(await rightEdgeOf(merchant.getByPlaceholder("Search"))).toBeLessThan(375)
      await merchant.setViewportSize({ width: 1440, height: 900 })
    })
  })

  describe("with the selected products", () => {
    it("two are disabled with one key, and are those that the filter then finds", async () => {
      await openList()
      await select(GRINDER, KETTLE)
      await picture(merchant, "backorders")
      await merchant.keyboard.press("n")
      await merchant.getByText("2 products disabled").waitFor()
      await rowOf(KETTLE).getByText("No", { exact: true }).waitFor()

      await merchant.getByRole("button", { name: "Filter", exact: true }).click()
      await merchant.getByRole("menuitem", { name: "Enabled" }).click()
      await merchant.getByRole("dialog").getByText("No", { exact: true }).click()
      await merchant.getByText(BLANKET).waitFor({ state: "detached" })
      await merchant.keyboard.press("Escape")
      await rowOf(KETTLE).waitFor()
      expect(await titles()).toEqual([GRINDER, KETTLE])
    })

    it("they are enabled again with the button", async () => {
      await openList("?enabled=false")
      await merchant.getByRole("checkbox", { name: "Select all products on this page" }).click()
      await merchant.getByText("2 selected").waitFor()
      await merchant.getByRole("button", { name: "Enable Y" }).click()
      await merchant.getByText("2 products enabled").waitFor()
      await merchant.getByText("No results").waitFor()
      await merchant.getByText("2 selected").waitFor({ state: "detached" })
    })

    it("a maximum is set at once, and the other fields stay as they are", async () => {
      await openList()
      const [enabled, promo, , expected] = await cellsOf(KETTLE)
      await select(GRINDER, KETTLE)
      await merchant.keyboard.press("e")
      const drawer = merchant.getByRole("dialog", { name: "Edit 2 products" })
      expect(await drawer.getByRole("button", { name: "Save" }).isDisabled()).toBe(true)
      await drawer.getByRole("combobox", { name: "Maximum number of items for backorder" }).click()
      await merchant.getByRole("option", { name: "Set", exact: true }).click()
      await drawer.getByText("For each product, all of its variants together.").waitFor()
      // Who chooses "Set" types next.
      await merchant.keyboard.type("few")
      await drawer.getByRole("button", { name: "Save" }).click()
      await drawer.getByText("Enter a whole number, 0 or more.").waitFor()
      await drawer.getByRole("textbox", { name: "Maximum number of items for backorder" }).fill("17")
      await merchant.keyboard.press("Enter")

      await merchant.getByText("2 products updated").waitFor()
      await rowOf(GRINDER).getByText("17", { exact: true }).waitFor()
      // The promo says the maximum, and what is left of it.
      const told = promo?.replace("12 backorders, 7 are left", "17 backorders, 12 are left")
      await rowOf(KETTLE).getByText(told).waitFor()
      expect(await cellsOf(KETTLE)).toEqual([enabled, told, "17", expected])
    })

    it("what one of them cannot have is refused for all, with its title and the reason", async () => {
      await select(BLANKET, GRINDER)
      await merchant.keyboard.press("e")
      const drawer = merchant.getByRole("dialog", { name: "Edit 2 products" })
      await drawer.getByRole("combobox", { name: "Expected date" }).click()
      await merchant.getByRole("option", { name: "Clear" }).click()
      await drawer.getByRole("button", { name: "Save" }).click()
      const refusal = drawer.getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toContain(`"${GRINDER}": The promo uses %date%.`)
      expect(await refusal.textContent()).not.toContain(BLANKET)
      await drawer.getByRole("button", { name: "Cancel" }).click()
      await merchant.getByRole("button", { name: "Continue" }).click()
      await drawer.waitFor({ state: "detached" })
      expect((await cellsOf(GRINDER))[3]).toMatch(/\d{4}$/)
    })
  })

  describe("with a spreadsheet", () => {
    const drawer = () => merchant.getByRole("dialog", { name: "Import" })
    const countOf = async (name: string) =>
      drawer().locator("dl > div").filter({ hasText: name }).locator("dd").innerText()

    it("the settings are exported", async () => {
      await openList()
      const { name, lines } = await downloadBy(merchant.getByRole("button", { name: "Export" }))
      expect(name).toBe("backorder-settings.csv")
      expect(lines[0]).toMatch(/^Product Id,Product Handle,.*Backorder Expected On/)
      expect(lines).toHaveLength(9)
      expect(lines.find((line) => line.includes("alder-hand-grinder"))).toContain(",17,")
    })

    it("a template shows how a file is written", async () => {
      await merchant.getByRole("button", { name: "Import" }).click()
      await merchant
        .getByText(/^The settings stand in Backorder Enabled, Backorder Promo, .*Limit To Incoming\.$/)
        .waitFor()
      const template = await downloadBy(merchant.getByRole("button", { name: "Download template" }))
      expect(template.lines[0]).toBe(
        "Product Id,Product Handle,Variant SKU,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Backorder Expected On,Variant Id,Backorder Limit To Incoming"
      )
    })

    it("a file that is dropped says what it would do, and what is wrong in it", async () => {
      const transfer = await merchant.evaluateHandle((text) => {
        const data = new DataTransfer()
        data.items.add(new File([text], "spring.csv", { type: "text/csv" }))
        return data
      }, LIST)
      await drawer()
        .getByRole("button", { name: /Drop a CSV file/ })
        .dispatchEvent("drop", { dataTransfer: transfer })
      await drawer().getByText("spring.csv: 4 rows").waitFor()

      expect([await countOf("To update"), await countOf("Unchanged"), await countOf("Errors")]).toEqual(["1", "1", "2"])
      expect(await drawer().getByText("1 column is ignored").locator("..").textContent()).toContain("Colour")
      expect(await sampleOf(drawer(), BLANKET)).toEqual([
        "Promo",
        "Back on the loom. We ship as soon as it comes off. → Back on the loom: %number% at most.",
        "Maximum",
        "10 → 21",
        "Expected date",
        "None → May 1, 2031",
      ])
      await drawer().getByText("2 rows with errors").waitFor()
      const errors = await drawer().getByRole("table").last().getByRole("row").allInnerTexts()
      expect(errors.slice(1).map((text) => text.split(/\s*\t\s*/).slice(0, 2))).toEqual([
        ["4", "Product Handle"],
        ["5", "Backorder Enabled"],
        ["5", "Backorder Max Quantity"],
      ])
      expect(errors[1]).toContain("There is no product with the handle “no-such-lamp”")
      await picture(merchant, "backorders-import")
    })

    it("its errors are downloaded", async () => {
      const { lines } = await downloadBy(merchant.getByRole("button", { name: "Download errors" }))
      expect(lines).toHaveLength(4)
      expect(lines[0]).toBe("Row,Column,Error")
      expect(lines[3]).toMatch(/^5,Backorder Max Quantity,/)
    })

    it("a reload finds it again", async () => {
      await merchant.reload()
      await drawer().getByText("spring.csv: 4 rows").waitFor()
      expect(await drawer().getByRole("button", { name: "Apply" }).isDisabled()).toBe(true)
    })

    it("its good rows are applied when that is wanted, which is asked where nothing scrolls it away", async () => {
      const wanted = drawer().getByLabel("Apply the rows without errors")
      const { y } = (await wanted.boundingBox()) ?? { y: Infinity }
      expect(y).toBeLessThan(merchant.viewportSize()?.height ?? 0)
      await wanted.press("Space")
      await drawer().getByRole("button", { name: "Apply" }).click()
      await drawer().getByText("Applied:").waitFor()
      await drawer().getByText("2 rows were left out:").waitFor()
      await drawer().getByText("Rows 4, 5 have errors.").waitFor()
      await drawer().getByRole("button", { name: "Close" }).last().click()

      await rowOf(BLANKET).getByText("21", { exact: true }).waitFor()
      expect(await cellsOf(BLANKET)).toEqual(["Yes", "Back on the loom: 21 at most.", "21", "May 1, 2031"])
    })

    it("a large one says how far it is until it is done", async () => {
      const isState = /backorder-settings\/imports\/[^/]+$/
      /** A file that takes long would take long here as well, so the server's answer is changed on its way. */
      const asIfApplying = async (page: Page) =>
        page.route(isState, async (route) => {
          const response = await route.fetch({ maxRetries: 2 })
          const state = { ...(await response.json()), status: "applying", progress: { done: 250, total: 1000 } }
          await route.fulfill({ response, json: state })
        })
      await merchant.goBack()
      await asIfApplying(merchant)
      await merchant.reload()
      const bar = drawer().getByRole("progressbar", { name: "Applying spring.csv …" })
      await bar.waitFor()
      expect(await bar.getAttribute("aria-valuenow")).toBe("25")
      await drawer().getByText("250 of 1000 products").waitFor()

      await merchant.unrouteAll({ behavior: "wait" })
      await drawer().getByText("Applied:").waitFor()
      expect(await bar.count()).toBe(0)
    })

    it("a file that is no CSV is refused with the reason", async () => {
      await merchant.goto(`${demo.admin_url}/backorders?import=new`)
      await drawer()
        .locator("input[type=file]")
        .setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") })
      const refusal = drawer().getByRole("alert")
      await refusal.waitFor()
      expect(await refusal.textContent()).toContain("empty.csv could not be read: The file is empty.")
    })

    it("a product export of X-Cart is chosen with the keyboard and taken as it is", async () => {
      const [chooser] = await Promise.all([
        merchant.waitForEvent("filechooser"),
        drawer()
          .getByRole("button", { name: /Drop a CSV file/ })
          .press("Enter"),
      ])
      await chooser.setFiles({ name: "products.csv", mimeType: "text/csv", buffer: Buffer.from(await xCartExport()) })
      await drawer().getByText("products.csv: 3 rows").waitFor()
      await drawer().getByText("backorderQtyLabel_en is taken as the promo itself.").waitFor()
      await drawer().getByRole("button", { name: "Apply" }).click()
      await drawer().getByText("Applied:").waitFor()
      await merchant.keyboard.press("Escape")

      await rowOf(MUG).waitFor()
      expect((await cellsOf(BOTTLE)).slice(0, 3)).toEqual([
        "Yes",
        "Ships in 2 weeks. You can back-order up to 25 items.",
        "25",
      ])
      expect((await cellsOf(MUG)).slice(0, 3)).toEqual(["Yes", "Back in May, order now", "No limit"])
    })
  })

  it("all of it is told in German as well", async () => {
    await merchant.context().addCookies([{ name: "lng", value: "de", url: demo.admin_url }])
    await merchant.reload()
    await merchant.getByRole("heading", { name: "Rückstand", exact: true }).waitFor()
    await merchant.setViewportSize({ width: 375, height: 800 })
    await merchant.getByRole("checkbox", { name: `${KETTLE} auswählen` }).click()
    expect(await rightEdgeOf(merchant.getByRole("button", { name: "Entfernen" }))).toBeLessThan(375)
    await merchant.getByRole("button", { name: "Importieren" }).click()
    await merchant.getByText("Dateiformat").waitFor()
  })
})

/** What a file would change of a product: each field, and what it is before and after. */
async function sampleOf(drawer: Locator, title: string): Promise<string[]> {
  const changes = drawer.getByRole("row").filter({ hasText: title }).locator("dt, dd")
  return (await changes.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim())
}

/** The shape of X-Cart's own files, about products of the demo: by SKU, and by handle with a variant's SKU beside it. */
async function xCartExport(): Promise<string> {
  const file = await readFile(join(__dirname, "../support/files/x-cart-products.csv"), "utf8")
  const products = [
    ["MUG-BLUE", "COVE"],
    ["TEE-BASIC-S", "TERN-300"],
    ["TEE-BASIC-M", "TERN-450"],
    ["TEE-BASIC", "tern-enamel-mug"],
    ["LAMP-01", "SKILLET-20"],
  ]
  return products.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), file)
}
