import type { Page } from "playwright-core"
import type { HealthResponse } from "../../src/api/contracts"
import type { Demo } from "./support/demo"
import { picture } from "./support/people"
import { editSettings } from "./support/settings"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo it comes in S, M and L, and two of M wait. */
const APRON = "Drift Canvas Apron"
/** It has one variant. */
const KETTLE = "Kestrel Pour-Over Kettle"
/** A delivery filled a part of its oldest order that waits. */
const GRINDER = "Alder Hand Grinder"

const NOT_WHOLE = "Enter a whole number, 0 or more, or leave it empty."

/** What a merchant finds who wants to know more than what waits, in the demo store. */
describe("a merchant looks closer", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const openProduct = async (title: string) => {
    await merchant.goto(await productPage(demo, title))
    await editSettings(merchant)
  }
  const limitOf = (variant: string) => variantLimits().getByLabel(`Own limit of ${variant}`, { exact: true })
  const variantLimits = () => merchant.getByRole("group", { name: "Maximum by variant" })

  describe("on a product", () => {
    it("the limits of its variants are set with the other settings", async () => {
      await openProduct(APRON)
      expect(await variantLimits().getByRole("textbox").count()).toBe(3)
      await limitOf("M").fill("3")
      await merchant.getByRole("button", { name: "Save" }).click()
      await merchant.getByText("Backorder settings saved").waitFor()

      await merchant.reload()
      await merchant.getByText("Own maximum 3, 1 still available").waitFor()
      await editSettings(merchant)
      const values = await variantLimits()
        .getByRole("textbox")
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      expect(values).toEqual(["", "3", ""])
    })

    it("a limit that is no number is refused beside its own field", async () => {
      await limitOf("L").fill("few")
      const variant = variantLimits().getByRole("rowgroup").filter({ hasText: NOT_WHOLE })
      await variant.waitFor()
      await picture(merchant, "limit-not-whole")
      expect(await variant.getByRole("textbox", { name: "Own limit of L" }).inputValue()).toBe("few")
      expect(await merchant.getByRole("button", { name: "Save" }).isDisabled()).toBe(true)
    })

    it("an emptied field takes the limit away", async () => {
      const limit = merchant.getByText("Own maximum 3, 1 still available")
      await limit.waitFor()
      await limitOf("L").fill("")
      await limitOf("M").fill("")
      await merchant.getByRole("button", { name: "Save" }).click()
      await limit.waitFor({ state: "detached" })
    })

    it("with one variant there is one maximum", async () => {
      await openProduct(KETTLE)
      expect(await variantLimits().count()).toBe(0)
    })
  })

  describe("on the page of backordered products", () => {
    /** The demo's app has no handler and no checkout of its own, so the server's answer is changed on its way. */
    const asIf = (page: Page, health: Partial<HealthResponse>) =>
      page.route("**/admin/backorders/health", async (route) => {
        const response = await route.fetch({ maxRetries: 2 })
        await route.fulfill({ response, json: { ...(await response.json()), ...health } })
      })

    it("nothing is said of the limit while it holds", async () => {
      await merchant.goto(`${demo.admin_url}/backordered-products`)
      await merchant.getByText(/^(Not checked yet|Last checked)/).waitFor()
      expect(await merchant.getByText("No maximum is enforced").count()).toBe(0)
    })

    it("a limit that is not enforced is warned of, with lines that fit a narrow screen", async () => {
      await asIf(merchant, { enforced: false })
      await merchant.setViewportSize({ width: 320, height: 700 })
      await merchant.reload()
      const warning = merchant.getByRole("alert").filter({ hasText: "No maximum is enforced" })
      await warning.getByText('from "medusa-plugin-backorder/workflows"').waitFor()
      expect(await warning.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      expect(await merchant.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      await merchant.unrouteAll({ behavior: "wait" })
      await merchant.setViewportSize({ width: 1440, height: 900 })
    })

    it("orders that another checkout has placed without the check are counted, with the lines that add it", async () => {
      const [first, last] = ["2026-11-02T10:00:00.000Z", "2026-11-03T15:30:00.000Z"]
      await asIf(merchant, { unclaimed_orders: { count: 12, first_placed_at: first, last_placed_at: last } })
      await merchant.reload()
      const warning = merchant.getByRole("alert").filter({ hasText: /^Not enforced: 12 orders since Nov 2, 2026/ })
      await warning.getByText(/without this check, most recently on Nov 3, 2026/).waitFor()
      await warning.getByText('createStep("claim-backorders", claimBackorders, releaseBackorders)').waitFor()
      await merchant.unrouteAll({ behavior: "wait" })
    })
  })

  describe("on an order", () => {
    it("what happened to it is told, the newest first, with the reason", async () => {
      await merchant.goto(`${demo.admin_url}/backordered-products`)
      await merchant.getByRole("row").filter({ hasText: GRINDER }).getByText(GRINDER).click()
      await merchant
        .getByRole("dialog")
        .getByText(/^#\d+$/)
        .first()
        .click()
      const history = merchant.getByRole("list", { name: "History" }).getByRole("listitem")
      await history.nth(1).waitFor()
      const told = await history.evaluateAll((items) =>
        items.map((item) => [...item.querySelectorAll("p")].map((text) => text.textContent))
      )
      expect(told).toEqual([
        ["1 item in stock", `${GRINDER} / Oiled alder`, "Stock arrived"],
        ["3 items back-ordered", `${GRINDER} / Oiled alder`, "Not enough stock"],
      ])
    })

    it("when it happened is told, and the time of day where the pointer rests", async () => {
      const when = merchant.getByRole("list", { name: "History" }).locator("time").first()
      expect(await when.textContent()).toMatch(/^(now|\d+ minutes? ago)$/)
      await when.hover()
      expect(await merchant.getByRole("tooltip").textContent()).toMatch(/\d{4}.*\d{1,2}:\d{2}/)
    })
  })
})
