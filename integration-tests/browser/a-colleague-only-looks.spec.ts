import type { Page } from "playwright-core"
import { graveFaults } from "./support/axe"
import { aColleague } from "./support/colleagues"
import type { Demo } from "./support/demo"
import { picture } from "./support/people"
import { backorderSection } from "./support/settings"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo orders wait for it. */
const KETTLE = "Kestrel Pour-Over Kettle"

/** Where the merchant has given roles: somebody who may see backorders but not change them, and somebody who may neither. */
describe("a colleague only looks", () => {
  let visit: Visit, demo: Demo, reader: Page, stranger: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo } = visit)
    const { browser } = visit
    reader = await aColleague(browser, demo, "reader", ({ operation }) => operation === "read")
    stranger = await aColleague(
      browser,
      demo,
      "stranger",
      ({ resource, operation }) => operation === "read" && resource !== "backorder"
    )
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const rowOf = (page: Page) => page.getByRole("main").getByRole("row").filter({ hasText: KETTLE })
  const buttonsOf = (page: Page) => page.getByRole("main").getByRole("button")

  describe("who may see backorders", () => {
    it("reads what to buy in, and is offered nothing that would be refused", async () => {
      await reader.goto(`${demo.admin_url}/backordered-products`)
      await rowOf(reader).waitFor()
      expect(await rowOf(reader).getByRole("button").count()).toBe(0)
      expect(await buttonsOf(reader).filter({ hasText: "Check backorders" }).count()).toBe(0)
      await buttonsOf(reader).filter({ hasText: "Export purchase list" }).waitFor()
      await picture(reader, "colleague-products")

      await rowOf(reader).getByRole("link").press("Enter")
      const drawer = reader.getByRole("dialog", { name: KETTLE })
      await drawer.getByText("Next in line").waitFor()
      expect(await drawer.getByRole("button", { name: /front/ }).count()).toBe(0)
    })

    it("reads the settings of all products", async () => {
      await reader.goto(`${demo.admin_url}/backorders`)
      await rowOf(reader).waitFor()
      await buttonsOf(reader).filter({ hasText: "Export" }).waitFor()
      expect(
        await buttonsOf(reader)
          .filter({ hasText: /Add products|Import/ })
          .count()
      ).toBe(0)
      expect(await reader.getByRole("main").getByRole("checkbox").count()).toBe(0)
    })

    it("reads what is on its way, and takes it along as a file", async () => {
      await reader.goto(`${demo.admin_url}/incoming-stock`)
      const row = reader.getByRole("main").getByRole("row").filter({ hasText: "LUMEN" })
      await row.waitFor()
      await buttonsOf(reader).filter({ hasText: "Export" }).waitFor()
      expect(
        await buttonsOf(reader)
          .filter({ hasText: /Create|Import/ })
          .count()
      ).toBe(0)
      expect(await row.getByRole("button").count()).toBe(0)
      expect(await graveFaults(reader, "main")).toEqual([])
      await picture(reader, "colleague-incoming")
    })

    it("reads a product's settings", async () => {
      await reader.goto(await productPage(demo, KETTLE))
      const section = backorderSection(reader)
      await section.getByText("Shoppers read").waitFor()
      expect(await section.getByRole("button").count()).toBe(0)
    })

    it("reads where an order stands, and with which priority", async () => {
      await reader.goto(`${demo.admin_url}/backordered-products`)
      await rowOf(reader).getByRole("link").press("Enter")
      await reader.getByRole("dialog", { name: KETTLE }).getByRole("link", { name: /^#\d/ }).first().press("Enter")
      const section = reader.getByRole("region", { name: "Backorder", exact: true })
      await section.getByText("Priority").waitFor()
      await section.getByText("Normal").waitFor()
      expect(await section.getByRole("combobox").count()).toBe(0)
      expect(await graveFaults(reader, "main [role=region]")).toEqual([])
    })
  })

  describe("who may not", () => {
    it.each(["backordered-products", "backorders"])("is told so on the page %s", async (page) => {
      await stranger.goto(`${demo.admin_url}/${page}`)
      await stranger.getByRole("heading", { name: "You do not have access to backorders" }).waitFor()
      expect(await graveFaults(stranger, "main")).toEqual([])
      await picture(stranger, `colleague-none-${page}`)
    })

    it("finds orders and products as if the plugin was not there", async () => {
      await stranger.goto(await productPage(demo, KETTLE))
      await stranger.getByRole("heading", { name: "Attributes" }).waitFor()
      await stranger.waitForLoadState("networkidle")
      expect(await backorderSection(stranger).count()).toBe(0)

      await stranger.goto(`${demo.admin_url}/orders`)
      await stranger.getByRole("row").nth(1).waitFor()
      await stranger.waitForLoadState("networkidle")
      expect(await stranger.getByText("Back-ordered").count()).toBe(0)
      expect(await stranger.getByRole("alert").count()).toBe(0)
    })
  })
})
