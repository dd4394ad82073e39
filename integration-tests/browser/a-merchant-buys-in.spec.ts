import type { Locator, Page } from "playwright-core"
import { graveFaults } from "./support/axe"
import type { Demo } from "./support/demo"
import { downloadBy } from "./support/downloads"
import { chooseFilter, closeFilter, openFilter } from "./support/filters"
import { focusComesTo } from "./support/focus"
import { picture } from "./support/people"
import { visitDemo, type Visit } from "./support/visit"
import { eventually } from "../support/eventually"

const MINUTE = 60_000

/** In the demo three orders wait for it: of Jonas, of Elin and of Mira. */
const KETTLE = "Kestrel Pour-Over Kettle"
/** As many wait for it as its maximum allows. */
const LANTERN = "Ember Storm Lantern"
/** It has no expected date. */
const BLANKET = "Moss Wool Blanket"
/** All that is in stock of it is for older orders. */
const GRINDER = "Alder Hand Grinder"
/** A part of it is late. */
const KIT = "First Light Brew Kit"

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

/** What to buy in, in the demo store, mostly with the keyboard. */
describe("a merchant buys in", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    await merchant.setViewportSize(WIDE)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const main = () => merchant.getByRole("main")
  const rowOf = (title: string) => main().getByRole("row").filter({ hasText: title })
  const linkOf = (title: string) => rowOf(title).getByRole("link")
  const drawer = () => merchant.getByRole("dialog", { name: KETTLE })
  const overview = () => merchant.getByRole("region", { name: "Overview" })
  const titles = () => main().getByRole("table").last().getByRole("row").getByRole("link").allTextContents()
  const openList = async (query = "") => {
    await merchant.goto(`${demo.admin_url}/backordered-products${query}`)
    await linkOf(KETTLE).or(merchant.getByText("No results")).or(linkOf(LANTERN)).first().waitFor()
  }
  /** Waiting, to buy in, on hand, free, orders. */
  const figuresOf = async (title: string) =>
    (await rowOf(title).getByRole("cell").allTextContents()).slice(2, 7).map(Number)
  const choose = (filter: string, value: string) => chooseFilter(merchant, filter, value)
  const downloaded = async (button: Locator) => {
    const { name, lines } = await downloadBy(button)
    expect(name).toBe("purchase-list.csv")
    return lines
  }

  describe("at a glance", () => {
    it("it says what to buy in, how many orders wait, for how long, and how many may leave", async () => {
      await openList()
      const figures = await overview().locator("dl > div").allInnerTexts()
      expect(figures.map((text) => text.split(/\n+/))).toEqual([
        ["Items to buy in", expect.stringMatching(/^[1-9]\d*$/)],
        ["Orders waiting", expect.stringMatching(/^[1-9]\d*$/)],
        // Ordered 25 days ago in working hours, which are still to come early in the day.
        ["Longest wait", expect.stringMatching(/^2[45] days$/)],
        ["Orders ready to ship", expect.stringMatching(/^[1-9]\d*$/)],
      ])
      await overview().getByText("Started waiting").last().waitFor()
      await picture(merchant, "buying-wide-light")
    })

    it("the figures lead to the orders that they count", async () => {
      for (const [figure, shown] of [
        ["Longest wait", "Back-ordered"],
        ["Orders ready to ship", "Ready to ship"],
      ]) {
        await main().getByRole("button", { name: "Check backorders" }).scrollIntoViewIfNeeded()
        await overview()
          .getByRole("link", { name: new RegExp(`^${figure}: `) })
          .evaluate((link: HTMLAnchorElement) => link.click())
        const orders = merchant.getByRole("region", { name: "Orders waiting for stock" })
        await orders.getByRole("button", { name: new RegExp(`^${shown} \\(`), pressed: true }).waitFor()
        await orders.getByRole("listitem").first().waitFor()
        expect((await orders.boundingBox())?.y).toBeGreaterThanOrEqual(0)
        await merchant.goBack()
        await overview().getByText("Started waiting").last().waitFor()
      }
    })

    it("the weeks are a table as well", async () => {
      await overview().getByRole("button", { name: "Show as table" }).press("Enter")
      const rows = overview().getByRole("row")
      expect(await rows.count()).toBe(14)
      expect(await rows.first().innerText()).toMatch(/Week\s+Started waiting\s+Filled/)
      await overview().getByRole("button", { name: "Show as chart" }).press("Enter")
    })
  })

  describe("in the list", () => {
    it("a product says what is there, what of it is free, what waits and what to buy in", async () => {
      expect(await figuresOf(KETTLE)).toEqual([5, 5, 0, 0, 3])
    })

    it("one that is partly on its way says when that comes, and below when the rest is expected", async () => {
      const date = "[A-Z][a-z]{2} \\d{1,2}, \\d{4}"
      const expected = rowOf(LANTERN).getByRole("cell").last()
      expect(await expected.innerText()).toMatch(new RegExp(`^${date}\\nrest ${date}$`))
    })

    it("one whose delivery is late says so, and that all of it is expected when the merchant has entered", async () => {
      const expected = rowOf(KIT).getByRole("cell").last()
      expect(await expected.innerText()).toMatch(/^Late\nest. [A-Z][a-z]{2} \d{1,2}, \d{4}$/)
    })

    it("one that nothing is on its way of says that its date is an estimate", async () => {
      const expected = rowOf(KETTLE).getByRole("cell").last()
      expect(await expected.innerText()).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}\nestimate$/)
    })

    it("products are sorted by what is to be bought in", async () => {
      const byUnits = main().getByRole("columnheader", { name: "To buy in" }).getByRole("button")
      // Most first, as numbers are; asked once more it would be the fewest.
      await byUnits.press("Enter")
      await merchant.waitForURL(/order=-to_buy_quantity/)
      await main().getByRole("table").last().getByRole("row").nth(1).filter({ hasText: KETTLE }).waitFor()
    })

    it("they are narrowed down by what matters", async () => {
      await openList()
      await choose("Maximum reached", "Yes")
      await linkOf(KETTLE).waitFor({ state: "detached" })
      await linkOf(LANTERN).waitFor()
      expect(await titles()).toEqual([LANTERN])

      await openList()
      await choose("Oldest order", "Longer than 14 days")
      await merchant.waitForURL(/waiting_days=14/)
      await linkOf(KETTLE).waitFor()
      await choose("Expected date", "Not set")
      await linkOf(KETTLE).waitFor({ state: "detached" })
      await linkOf(BLANKET).waitFor()
      expect(await titles()).toEqual([BLANKET])
    })

    it("one product is found by its name", async () => {
      await openList()
      await openFilter(merchant, "Product")
      await merchant.getByRole("searchbox", { name: "Search products" }).fill("kestrel")
      await merchant.getByRole("dialog").getByRole("button", { name: KETTLE }).press("Enter")
      await closeFilter(merchant, KETTLE)
      await linkOf(LANTERN).waitFor({ state: "detached" })
      await linkOf(KETTLE).waitFor()
      expect(await titles()).toEqual([KETTLE])
    })

    it("the expected date is changed in place", async () => {
      await openList()
      await rowOf(BLANKET)
        .getByRole("button", { name: `Set the expected date of ${BLANKET}` })
        .press("Enter")
      const form = merchant.getByRole("dialog", { name: "Expected date" })
      await form.getByRole("spinbutton").first().focus()
      await merchant.keyboard.type("05012099")
      await picture(merchant, "buying-date")
      await merchant.keyboard.press("Enter")

      await merchant.getByText("Expected date saved").waitFor()
      await rowOf(BLANKET).getByText("May 1, 2099").waitFor()
      await form.waitFor({ state: "detached" })
      await focusComesTo(merchant, "May 1, 2099")
    })
  })

  describe("with the selected products", () => {
    it("a maximum is set for all, and they stay selected", async () => {
      for (const title of [BLANKET, LANTERN]) {
        await rowOf(title).getByRole("checkbox").press("Space")
      }
      const bar = merchant.getByRole("toolbar", { name: "Selected products" })
      await bar.getByText("2 selected").waitFor()
      await bar.getByRole("button", { name: "Set maximum" }).press("Enter")
      const panel = merchant.getByRole("dialog", { name: "Set the maximum of 2 products" })
      await panel.getByLabel("Maximum number of items for backorder").fill("40")
      await picture(merchant, "buying-maximum")
      await merchant.keyboard.press("Control+Enter")
      await merchant.getByText("2 products updated").waitFor()
      await panel.waitFor({ state: "detached" })
      await focusComesTo(merchant, /^Set maximum/)
    })

    it("a date is set for all", async () => {
      await merchant.getByRole("toolbar").getByRole("button", { name: "Set date" }).press("Enter")
      const panel = merchant.getByRole("dialog", { name: "Set the expected date of 2 products" })
      await panel.getByRole("spinbutton").first().focus()
      await merchant.keyboard.type("06022099")
      await panel.getByRole("button", { name: "Save" }).press("Enter")
      await rowOf(LANTERN).getByText("Jun 2, 2099").waitFor()
      await rowOf(BLANKET).getByText("Jun 2, 2099").waitFor()
    })

    it("they alone are exported", async () => {
      const lines = await downloaded(merchant.getByRole("toolbar").getByRole("button", { name: "Export" }))
      expect(lines).toHaveLength(3)
      expect(lines[0]).toBe("SKU,Product,Variant,Location,Units,Orders,Oldest order,Missing parts")
      expect(
        lines
          .slice(1)
          .map((line) => line.split(",")[1])
          .sort()
      ).toEqual([LANTERN, BLANKET])
    })

    it("a letter that is meant for a menu does nothing to them", async () => {
      await main().getByRole("button", { name: "Sort" }).press("Enter")
      await merchant.getByRole("menu").waitFor()
      for (const letter of "dmec") {
        await merchant.keyboard.press(letter)
      }
      // A tooltip that came with the focus takes the first Escape.
      await eventually(async () => {
        await merchant.keyboard.press("Escape")
        expect(await merchant.getByRole("menu").count()).toBe(0)
      })
      expect(await merchant.getByRole("dialog").count()).toBe(0)
      await merchant.getByRole("toolbar").getByText("2 selected").waitFor()
    })

    it("they are let go of, and the keyboard goes on in the list", async () => {
      await merchant.getByRole("toolbar").getByRole("button", { name: "Clear" }).press("Enter")
      await merchant.getByRole("toolbar").waitFor({ state: "detached" })
      await focusComesTo(merchant, "Export purchase list")
    })
  })

  describe("with the purchase list", () => {
    it("everything is exported, and a tooltip says so", async () => {
      await openList()
      const button = main().getByRole("button", { name: "Export purchase list" })
      await button.focus()
      await merchant.getByRole("tooltip").getByText("All products that orders are waiting for, as CSV").waitFor()
      const lines = await downloaded(button)
      expect(lines.find((line) => line.startsWith("KESTREL"))).toMatch(
        /^KESTREL,Kestrel Pour-Over Kettle,1 litre,Hamburg warehouse,5,3,\d{4}-\d{2}-\d{2},$/
      )
    })

    it("what a search finds is exported alone", async () => {
      await openList("?q=kestrel")
      await linkOf(LANTERN).waitFor({ state: "detached" })
      expect(await downloaded(main().getByRole("button", { name: "Export purchase list" }))).toHaveLength(2)
    })
  })

  describe("on the orders behind a product", () => {
    const queue = async () =>
      (await drawer().getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " "))

    it("they stand in the order in which they will be filled, with who has ordered", async () => {
      await openList()
      await linkOf(KETTLE).press("Enter")
      await drawer().getByText("Next in line").waitFor()
      expect(await queue()).toEqual([
        expect.stringMatching(/^#\d+ Jonas .* 2 items waiting .* Next in line$/),
        expect.stringMatching(/^#\d+ Elin .* 2 items waiting .* Move to the front$/),
        expect.stringMatching(/^#\d+ Mira .* 1 item waiting .* Move to the front$/),
      ])
      await picture(merchant, "buying-drawer-light")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
    })

    it("one is moved to the front, and back", async () => {
      await drawer()
        .getByRole("button", { name: /to the front/ })
        .last()
        .press("Enter")
      await drawer()
        .getByText(/^#\d+ is first in line$/)
        .waitFor()
      const first = drawer().getByRole("listitem").first().filter({ hasText: "Mira" })
      await first.getByText("Next in line").waitFor()
      await first.getByText(/ · Priority: First$/).waitFor()

      await focusComesTo(merchant, "Undo")
      // The mouse does not reach a notice past the drawer.
      expect(await merchant.getByRole("button", { name: "Undo", includeHidden: true }).count()).toBe(1)
      await drawer().getByRole("button", { name: "Undo" }).click()
      await merchant.getByText(/^#\d+ is back in its place$/).waitFor()
      await drawer().getByRole("listitem").first().filter({ hasText: "Jonas" }).getByText("Next in line").waitFor()
    })

    it("what of it is on its way is received from there", async () => {
      await openList()
      await linkOf(LANTERN).press("Enter")
      const incoming = merchant.getByRole("dialog", { name: LANTERN }).getByRole("region", { name: "Incoming stock" })
      await incoming.getByText("Hamburg warehouse · PO-1042").waitFor()
      await incoming.getByRole("button", { name: /^Receive / }).press("Enter")
      const form = merchant.getByRole("dialog", { name: /^Receive / })
      expect(await form.getByLabel("Received quantity").inputValue()).toBe("3")
      await picture(merchant, "buying-receive")
      await merchant.keyboard.press("Escape")
      await form.waitFor({ state: "detached" })
    })

    it("what is on hand for other orders is said to be reserved", async () => {
      await openList()
      await main().getByRole("row").filter({ hasText: GRINDER }).getByText("4 reserved", { exact: true }).waitFor()
      await linkOf(GRINDER).press("Enter")
      const grinder = merchant.getByRole("dialog", { name: GRINDER })
      await grinder
        .locator("dl")
        .getByText(/^Reserved for orders\s*4$/)
        .waitFor()
      await grinder.getByText(/^2 of 3 items waiting · /).waitFor()
      await grinder.getByText(/^2 items waiting · /).waitFor()
    })

    it("a part of a kit that is on its way is named", async () => {
      await openList()
      await linkOf(KIT).press("Enter")
      await merchant
        .getByRole("dialog", { name: KIT })
        .getByRole("region", { name: "Incoming stock" })
        .getByText("Lumen Glass Carafe / 0.5 litre (LUMEN)", { exact: true })
        .waitFor()
      await picture(merchant, "buying-drawer-kit")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
    })

    it("ways lead to the product, the variant and its stock", async () => {
      await openList()
      await linkOf(KETTLE).press("Enter")
      await drawer().getByText("Next in line").waitFor()

      const places = await drawer()
        .getByRole("link", { name: /^(Product|Variant|Inventory)$/ })
        .evaluateAll((links) =>
          links.map((link) => (link as HTMLAnchorElement).pathname.replace(/(prod|variant|iitem)_\w+/g, "$1"))
        )
      expect(places).toEqual([
        expect.stringMatching(/\/products\/prod$/),
        expect.stringMatching(/\/products\/prod\/variants\/variant$/),
        expect.stringMatching(/\/inventory\/iitem$/),
      ])
    })

    it("the focus goes back to the product, also when the mouse has opened it", async () => {
      await merchant.keyboard.press("Escape")
      await drawer().waitFor({ state: "detached" })
      await focusComesTo(merchant, KETTLE)

      await merchant.getByRole("searchbox", { name: "Search" }).focus()
      await rowOf(KETTLE).getByRole("cell").nth(3).click()
      await drawer().waitFor()
      await merchant.keyboard.press("Escape")
      await drawer().waitFor({ state: "detached" })
      await focusComesTo(merchant, KETTLE)
    })

    it("closing goes the step back that opening went", async () => {
      await merchant.goForward()
      await drawer().waitFor()
      await merchant.goBack()
      await drawer().waitFor({ state: "detached" })
    })
  })

  describe("in doubt", () => {
    it("the backorders are checked, in words that anybody understands", async () => {
      await main().getByRole("button", { name: "Check backorders" }).press("Enter")
      const check = merchant.getByRole("dialog", { name: "Check backorders" })
      await check.getByText("Everything matches").waitFor()
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await merchant.keyboard.press("Escape")
      await main()
        .getByText(/^(Not checked yet|Last checked .*)$/)
        .waitFor()
    })
  })

  describe("on a narrow screen", () => {
    beforeAll(() => merchant.setViewportSize(NARROW))
    afterAll(() => merchant.setViewportSize(WIDE))

    it("what waits and what to buy in are read without moving the page", async () => {
      await openList()
      const summary = rowOf(KETTLE).getByText("5 waiting, 5 to buy in")
      const box = await summary.boundingBox()
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(NARROW.width)
      expect(await merchant.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      await rowOf(KIT)
        .getByText(/\d on the way, late$/)
        .waitFor()
      await picture(merchant, "buying-narrow-light")
    })

    it("the commands fit, and leave the pages below the list in reach", async () => {
      await rowOf(KETTLE).getByRole("checkbox").press("Space")
      const bar = await merchant.getByRole("toolbar").boundingBox()
      expect(bar?.x).toBeGreaterThanOrEqual(0)
      expect((bar?.x ?? 0) + (bar?.width ?? Infinity)).toBeLessThanOrEqual(NARROW.width)

      await main().getByRole("button", { name: "Check backorders" }).scrollIntoViewIfNeeded()
      await merchant.mouse.wheel(0, 5000)
      await merchant.waitForTimeout(300)
      const pager = await main().getByRole("button", { name: "Next" }).boundingBox()
      expect((pager?.y ?? Infinity) + (pager?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
      await picture(merchant, "buying-narrow-selected")
      await merchant.getByRole("toolbar").getByRole("button", { name: "Clear" }).click()
    })
  })

  describe.each([
    ["light", WIDE],
    ["light", NARROW],
    ["dark", WIDE],
    ["dark", NARROW],
  ])("in %s colours, %j", (theme, size) => {
    it("nobody stumbles, on the page or in the drawer", async () => {
      await merchant.setViewportSize(size)
      await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
      await openList()
      await overview().getByText("Started waiting").last().waitFor()
      await rowOf(KETTLE).getByRole("checkbox").press("Space")
      expect(await graveFaults(merchant, "main")).toEqual([])
      await picture(merchant, `buying-${theme}-${size.width}`)
      await merchant.getByRole("toolbar").getByRole("button", { name: "Clear" }).press("Enter")
      await linkOf(KETTLE).press("Enter")
      await drawer().getByText("Next in line").waitFor()
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await picture(merchant, `buying-drawer-${theme}-${size.width}`)
    })
  })

  it("all of it is told in German as well", async () => {
    await merchant.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
    await merchant.setViewportSize(WIDE)
    await merchant.context().addCookies([{ name: "lng", value: "de", url: demo.admin_url }])
    await openList()
    await merchant.getByRole("heading", { name: "Produkte im Rückstand" }).waitFor()
    await merchant.getByRole("region", { name: "Überblick" }).getByText("Artikel zu kaufen").waitFor()
    await merchant.getByRole("button", { name: "Rückstände prüfen" }).waitFor()
    await main().getByText("Überfällig", { exact: true }).waitFor()
    const table = main().getByRole("table").last()
    expect(
      await table.evaluate((element) => element.scrollWidth - (element.parentElement?.clientWidth ?? 0))
    ).toBeLessThanOrEqual(1)
    await picture(merchant, "buying-german")
  })
})
