import type { Locator, Page } from "playwright-core"
import { alwaysRouted } from "./support/always-routed"
import { graveFaults } from "./support/axe"
import type { Demo } from "./support/demo"
import { focusComesTo, focusIsOn, hasFocus } from "./support/focus"
import { picture } from "./support/people"
import { backorderSection, editSettings, settingsDrawer } from "./support/settings"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo it is sold out, and the merchant has not set it up. It has one variant. */
const BOTTLE = "Cove Cold Brew Bottle"
/** In the demo it comes in S, M and L. */
const APRON = "Drift Canvas Apron"

const SAVED = "Backorder settings saved"

/** The section on a product's page and the form beside it, in the demo store. */
describe("a merchant sets a product up", () => {
  let visit: Visit, demo: Demo, merchant: Page
  let bottle: string

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    bottle = await productPage(demo, BOTTLE)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const section = () => backorderSection(merchant)
  const drawer = () => settingsDrawer(merchant)
  const menu = () => section().getByRole("button", { name: "Backorder actions" })
  const maximum = () => drawer().getByLabel("Maximum number of items for backorder")
  /** Goes on with the keyboard until something has the focus. */
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 80 && !(await hasFocus(target)); presses++) {
      await merchant.keyboard.press("Tab")
    }
    expect(await hasFocus(target)).toBe(true)
  }
  const call = async (path: string, data: object) => {
    const response = await merchant.context().request.post(`${demo.backend_url}${path}`, { data })
    expect(response.ok()).toBe(true)
    return response.json()
  }
  const saveElsewhere = (settings: object) =>
    call(`/admin/products/${bottle.split("/").pop()}/backorder-settings`, settings)

  describe("on the product's page", () => {
    it("the section stands first in its column, on the screen as for the keyboard", async () => {
      await merchant.goto(bottle)
      await section().getByText("Not sold when out of stock.").waitFor()
      const isBefore = await section().evaluate((ours) => {
        const theirs = [...document.querySelectorAll("h2")].find((heading) => heading.textContent === "Sales Channels")
        const above = ours.getBoundingClientRect().top < (theirs?.getBoundingClientRect().top ?? 0)
        const before = theirs && ours.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING
        return [above, Boolean(before)]
      })
      expect(isBefore).toEqual([true, true])
      await picture(merchant, "product-off")
    })

    it("it is set up with the keyboard alone, and the focus stays where it was", async () => {
      await tabTo(section().getByRole("button", { name: "Set up" }))
      await merchant.keyboard.press("Enter")
      await drawer().waitFor()
      await tabTo(drawer().getByRole("switch", { name: "Available for backorder" }))
      await merchant.keyboard.press("Space")
      await tabTo(drawer().getByLabel("Backorder promo", { exact: true }))
      await merchant.keyboard.type("Up to ")
      await tabTo(drawer().getByRole("button", { name: "Insert %number%" }))
      await merchant.keyboard.press("Enter")
      await merchant.keyboard.type(" bottles")
      expect(await drawer().getByLabel("Backorder promo", { exact: true }).inputValue()).toBe("Up to %number% bottles")
      await drawer().getByText("22/500").waitFor()
      await drawer().getByText("The promo uses %number%. Enter a maximum or remove the placeholder.").waitFor()
      await tabTo(maximum())
      await merchant.keyboard.type("5")
      await drawer().getByText("Up to 5 bottles").waitFor()
      await merchant.keyboard.press("Control+Enter")
      await drawer().waitFor({ state: "detached" })

      await section().getByText("On backorder: 0 of 5 taken").waitFor()
      await section().getByText("Up to 5 bottles").waitFor()
      await focusComesTo(merchant, "Backorder actions")
      await picture(merchant, "product-on")
    })

    it("changes are not lost without a question", async () => {
      await editSettings(merchant)
      await maximum().fill("7")
      await merchant.keyboard.press("Escape")
      const question = merchant.getByRole("alertdialog")
      await question.getByRole("button", { name: "Cancel" }).click()
      await question.waitFor({ state: "detached" })
      expect(await maximum().inputValue()).toBe("7")

      await merchant.keyboard.press("Escape")
      await question.getByRole("button", { name: "Continue" }).click()
      await drawer().waitFor({ state: "detached" })
      await section().getByText("On backorder: 0 of 5 taken").waitFor()
      await focusComesTo(merchant, "Backorder actions")
    })
  })

  describe("when a save is refused", () => {
    const path = "**/admin/products/*/backorder-settings"

    beforeAll(() => alwaysRouted(merchant))
    afterEach(() => merchant.unrouteAll({ behavior: "wait" }))

    it("the reason stands at its field, which has the focus", async () => {
      await merchant.route(path, (route) =>
        route.request().method() === "POST"
          ? route.fulfill({
              status: 400,
              json: {
                type: "invalid_data",
                message: "Invalid request: max_quantity is too large",
                details: [{ code: "too_large", field: "max_quantity", values: { maximum: 5 } }],
              },
            })
          : route.continue()
      )
      await editSettings(merchant)
      await maximum().fill("7")
      await drawer().getByRole("button", { name: "Save" }).click()
      await drawer()
        .getByText(/enter 5 or less/)
        .waitFor()
      await focusIsOn(maximum())
    })

    it("being offline is told in words", async () => {
      await merchant.route(path, (route) => route.abort())
      await drawer().getByRole("button", { name: "Save" }).click()
      const told = drawer().getByRole("alert").filter({ hasText: "No connection to the server." })
      await told.waitFor()
      await focusIsOn(told)
      await merchant.keyboard.press("Escape")
      await merchant.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
      await drawer().waitFor({ state: "detached" })
    })

    it("after its form was closed, a notice says so", async () => {
      let refuse = () => undefined as void
      const isHeld = new Promise<void>((resolve) => (refuse = resolve))
      await merchant.route(path, async (route) => {
        if (route.request().method() === "POST") {
          await isHeld
          await route.fulfill({ status: 400, json: { type: "invalid_data", message: "Not today." } })
        } else {
          await route.continue()
        }
      })
      await editSettings(merchant)
      await maximum().fill("7")
      await Promise.all([merchant.waitForRequest(path), drawer().getByRole("button", { name: "Save" }).click()])
      await drawer().getByRole("button", { name: "Cancel" }).click()
      await drawer().waitFor({ state: "detached" })
      refuse()
      await merchant.getByText("The backorder settings could not be saved").waitFor()
      await merchant.getByText("Not today.").waitFor()
    })
  })

  describe("where the switch alone would mislead", () => {
    const warning = (text: string) => section().getByRole("alert").filter({ hasText: text })

    it("a promo whose date has passed is warned of, in the form as well", async () => {
      await saveElsewhere({ promo: "Back on %date%, %foo%", expected_on: "2020-01-01" })
      await merchant.reload()
      await warning("The expected date has passed").getByRole("button", { name: "Change the date" }).click()
      await drawer().getByRole("alert").filter({ hasText: "Shoppers will not see the promo" }).waitFor()
      await drawer().getByText("%foo% is not a placeholder, so shoppers will see it as it is.").waitFor()
      await picture(merchant, "product-drawer-passed")
      await merchant.keyboard.press("Escape")
      await saveElsewhere({ promo: "Soon", expected_on: null })
    })

    it("a sales channel in which it cannot be sold is named", async () => {
      const { sales_channel } = await call("/admin/sales-channels", { name: "Christmas market" })
      await call(`/admin/sales-channels/${sales_channel.id}/products`, { add: [bottle.split("/").pop()] })
      await merchant.reload()
      await warning("Cannot be sold in 1 sales channel").getByText("Christmas market").waitFor()
    })

    it("variants that something else has switched off are switched on again, without losing the place", async () => {
      const { product } = await (
        await merchant.context().request.get(`${demo.backend_url}/admin/products/${bottle.split("/").pop()}`)
      ).json()
      await call(`/admin/products/${product.id}/variants/${product.variants[0].id}`, { allow_backorder: false })
      await merchant.reload()
      await section().getByText("On, but none of its variants can be sold on backorder.").waitFor()
      const mend = warning("1 variant is not sold on backorder").getByRole("button", { name: "Switch on again" })
      await mend.press("Enter")
      await merchant.getByText(SAVED).first().waitFor()
      await mend.waitFor({ state: "detached" })
      await focusComesTo(merchant, "Backorder actions")
    })
  })

  it("the section names the variants that shoppers read the promo of, while others are in stock", async () => {
    await merchant.goto(await productPage(demo, APRON))
    await section().getByText("What shoppers read now for M and L", { exact: true }).waitFor()
  })

  describe.each(["light", "dark"])("in %s", (theme) => {
    beforeAll(async () => {
      await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
      await merchant.goto(await productPage(demo, APRON))
      await menu().waitFor()
    })

    it("nobody stumbles over the section, the menu or the form", async () => {
      expect(await graveFaults(merchant, "[role=region]")).toEqual([])
      await picture(merchant, `product-${theme}`)
      await editSettings(merchant)
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await picture(merchant, `product-drawer-${theme}`)
    })

    it("a narrow screen shows both without being pushed aside", async () => {
      await merchant.setViewportSize({ width: 390, height: 844 })
      const tooWide = () => merchant.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const table = drawer().getByRole("group", { name: "Maximum by variant" })
      await table.scrollIntoViewIfNeeded()
      expect(await tooWide()).toBe(0)
      expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      await picture(merchant, `product-drawer-${theme}-390`)
      await merchant.keyboard.press("Escape")
      await drawer().waitFor({ state: "detached" })
      await section().scrollIntoViewIfNeeded()
      expect(await tooWide()).toBe(0)
      await picture(merchant, `product-${theme}-390`)
      await merchant.setViewportSize({ width: 1440, height: 900 })
    })
  })
})
