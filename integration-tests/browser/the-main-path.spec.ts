import type { Page } from "playwright-core"
import type { Demo } from "./support/demo"
import { picture, someone } from "./support/people"
import { backorderSection, editSettings, settingsDrawer } from "./support/settings"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo it is sold out, and the merchant has not set it up. */
const BOTTLE = "Cove Cold Brew Bottle"
const KETTLE = "Kestrel Pour-Over Kettle"
const PROMO = "Washed ashore soon: up to %number% bottles. <img src=x onerror=alert(1)>"
const TOLD = "Washed ashore soon: up to 5 bottles. <img src=x onerror=alert(1)>"

/** The way from the merchant's switch to the order that waited and is shipped, in the demo store, as people walk it. */
describe("from the switch to the order that is shipped", () => {
  let visit: Visit, demo: Demo, merchant: Page, shopper: Page
  let orderNumber: string
  const dialogs = jest.fn()

  beforeAll(async () => {
    visit = await visitDemo(dialogs)
    ;({ demo, merchant } = visit)
    shopper = await someone(visit.browser, dialogs)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  /** As in a tab behind another, where a page does not look again every so often: what it shows then, it follows. */
  const asInTheBackground = () =>
    merchant.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" })
      document.dispatchEvent(new Event("visibilitychange"))
    })
  /** As on a busy server: of an order is answered what is known now, until some time after somebody says so. */
  const answerLate = async () => {
    const ofOneOrder = /\/admin\/backorders\/[^/?]+$/
    const known = merchant.waitForResponse(ofOneOrder)
    await merchant.reload()
    const body = await (await known).text()
    let from = Infinity
    await merchant.route(ofOneOrder, (route) =>
      Date.now() < from ? route.fulfill({ contentType: "application/json", body }) : route.continue()
    )
    return (seconds: number) => {
      from = Date.now() + seconds * 1_000
    }
  }
  const backorderOfOrder = () => merchant.getByRole("region", { name: "Backorder", exact: true })

  it("the demo comes with promos to read and orders that wait", async () => {
    await shopper.goto(demo.storefront_url)
    await shopper.getByTestId("promo").nth(3).waitFor()
    await picture(shopper, "storefront-list")
    await shopper.getByRole("link", { name: KETTLE }).click()
    await shopper.getByRole("heading", { name: KETTLE, level: 1 }).waitFor()
    expect(await shopper.getByTestId("promo").textContent()).toMatch(
      /^Sold out for the moment. We take 12 backorders, \d+ are left./
    )
    await picture(shopper, "storefront-product")

    await merchant.goto(await productPage(demo, KETTLE))
    await backorderSection(merchant).getByText("Still available for backorder").waitFor()
    await picture(merchant, "product-widget")
    await merchant.goto(`${demo.admin_url}/backordered-products`)
    await merchant.getByRole("row").nth(5).waitFor()
    await picture(merchant, "backordered-products")
    await merchant.goto(`${demo.admin_url}/orders`)
    const waiting = merchant.getByRole("region", { name: "Orders waiting for stock" })
    await waiting.getByRole("button", { name: "Orders waiting for stock" }).click()
    await waiting.getByText("Back-ordered", { exact: true }).nth(2).waitFor()
    await picture(merchant, "orders-list")
    await waiting
      .getByText(/^#\d+$/)
      .first()
      .click()
    await backorderOfOrder()
      .getByText(/^(Back-ordered|Partly ready)$/)
      .waitFor()
    await picture(merchant, "order")
  })

  it("the merchant makes a product available for backorder", async () => {
    await merchant.goto(await productPage(demo, BOTTLE))
    await backorderSection(merchant).getByRole("button", { name: "Set up" }).click()
    const drawer = settingsDrawer(merchant)
    await drawer.getByRole("switch", { name: "Available for backorder" }).click()
    await drawer.getByLabel("Backorder promo", { exact: true }).fill(PROMO)
    await drawer.getByLabel("Maximum number of items for backorder").fill("5")
    await drawer.getByText(TOLD).waitFor()
    await drawer.getByRole("button", { name: "Save" }).click()
    await merchant.getByText("Backorder settings saved").waitFor()

    await merchant.reload()
    await backorderSection(merchant).getByText("On backorder: 0 of 5 taken").waitFor()
    await backorderSection(merchant).getByText(TOLD).waitFor()
  })

  it("a maximum that is no number is refused beside its field", async () => {
    const drawer = await editSettings(merchant)
    await drawer.getByLabel("Maximum number of items for backorder").fill("-1")
    await drawer.getByText("Enter a whole number, 0 or more, or leave it empty.").waitFor()
    expect(await drawer.getByRole("button", { name: "Save" }).isDisabled()).toBe(true)
    await drawer.getByRole("button", { name: "Cancel" }).click()
    await merchant.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
    await backorderSection(merchant).getByText("On backorder: 0 of 5 taken").waitFor()
  })

  it("the shopper reads the promo in the list and on the page", async () => {
    await shopper.goto(demo.storefront_url)
    const card = shopper.getByTestId("product-card").filter({ hasText: BOTTLE })
    expect(await card.getByTestId("promo").textContent()).toBe(TOLD)

    await card.getByTestId("product-link").click()
    await shopper.getByRole("heading", { name: BOTTLE, level: 1 }).waitFor()
    expect(await shopper.getByTestId("promo").textContent()).toBe(TOLD)
  })

  it("the shopper is told how many there are when asking for too many", async () => {
    await shopper.getByTestId("quantity").fill("9")
    await shopper.getByTestId("add-to-cart").click()
    expect(await shopper.getByTestId("error").textContent()).toBe(
      `Cannot order 9 of "${BOTTLE} / 0.75 litre": 0 in stock and 5 available for backorder.`
    )
  })

  it("the shopper buys what is not in stock", async () => {
    await shopper.getByTestId("quantity").fill("2")
    await shopper.getByTestId("add-to-cart").click()
    await shopper.getByTestId("status").waitFor()
    await shopper.goto(`${demo.storefront_url}/cart`)
    expect(await shopper.getByTestId("waiting-quantity").textContent()).toBe("2 will be sent later")

    await shopper.getByTestId("checkout").click()
    await shopper.getByLabel("E-mail").fill("shopper@example.com")
    await shopper.getByLabel("First name").fill("Sam")
    await shopper.getByLabel("Last name").fill("Shopper")
    await shopper.getByLabel("Street and number").fill("Hafenstraße 1")
    await shopper.getByLabel("Postal code").fill("20095")
    await shopper.getByLabel("City").fill("Hamburg")
    await shopper.getByTestId("continue").click()
    await shopper.getByTestId("place-order").click()

    await shopper.getByTestId("order-backorder").waitFor()
    orderNumber = (await shopper.getByTestId("order-number").textContent()) ?? ""
    expect(orderNumber).toMatch(/^\d+$/)
  })

  it("the merchant finds the order marked, in the list and on its page", async () => {
    await merchant.goto(`${demo.admin_url}/orders`)
    const waiting = merchant.getByRole("region", { name: "Orders waiting for stock" })
    await waiting.getByText("Back-ordered", { exact: true }).first().waitFor()
    while (!(await waiting.getByText(`#${orderNumber}`, { exact: true }).isVisible())) {
      await waiting.getByRole("button", { name: "Show more" }).click()
      await merchant.waitForTimeout(300)
    }

    await waiting.getByText(`#${orderNumber}`, { exact: true }).click()
    await backorderOfOrder().getByText("Back-ordered", { exact: true }).waitFor()
    await backorderOfOrder().getByText("2 of 2 waiting, next in line").waitFor()
    await backorderOfOrder().getByText(TOLD).waitFor()
  })

  it("the merchant finds the product listed with the amount to buy in", async () => {
    await merchant.getByRole("link", { name: "Backordered products" }).first().click()
    await merchant.getByPlaceholder("Search").fill("cove")
    const row = merchant.getByRole("row").filter({ hasText: BOTTLE })
    await row.waitFor()
    await merchant.getByRole("row").filter({ hasText: KETTLE }).waitFor({ state: "detached" })
    expect((await row.getByRole("cell").allTextContents()).slice(2, 4)).toEqual(["2", "2"])

    await row.getByText(BOTTLE).click()
    await merchant.getByRole("dialog").getByText(`#${orderNumber}`).waitFor()
  })

  it("the merchant enters what has arrived, and the order can be shipped", async () => {
    await merchant.getByRole("dialog").getByRole("link", { name: "Inventory" }).click()
    const stock = merchant.getByRole("row").filter({ hasText: "Hamburg warehouse" }).first()
    await stock.getByRole("button").click()
    await merchant.getByRole("menuitem", { name: "Edit" }).click()
    await merchant.getByRole("dialog").getByLabel("In stock").fill("2")
    await merchant.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await merchant.getByRole("dialog").waitFor({ state: "detached" })

    await merchant.getByRole("link", { name: "Orders", exact: true }).first().click()
    const waiting = merchant.getByRole("region", { name: "Orders waiting for stock" })
    await waiting.getByRole("button", { name: /^Ready to ship/ }).click()
    await waiting.getByText(`#${orderNumber}`, { exact: true }).click()
    await backorderOfOrder().getByText("Ready to ship", { exact: true }).waitFor()
    await backorderOfOrder().getByText("All items are in stock.").waitFor()
  })

  it("the merchant ships it as any other order, and the page says that it is filled, also where that takes some seconds", async () => {
    const answerTheTruthAfter = await answerLate()
    const unfulfilled = merchant
      .locator("div")
      .filter({ has: merchant.getByRole("heading", { name: "Unfulfilled Items" }) })
      .last()
    await unfulfilled.getByRole("button").last().click()
    await merchant.getByRole("menuitem", { name: "Fulfill items" }).click()
    await merchant.getByRole("dialog").getByText(BOTTLE).waitFor()
    await merchant.getByRole("dialog").getByText("Standard", { exact: true }).locator("visible=true").first().waitFor()
    await picture(merchant, "core-fulfillment")
    await asInTheBackground()
    await merchant.getByRole("button", { name: "Create Fulfillment" }).click()
    await merchant.getByRole("dialog").waitFor({ state: "detached" })
    answerTheTruthAfter(4)

    await backorderOfOrder().getByText("Filled", { exact: true }).waitFor()
  })

  it("the merchant's markup never ran anywhere", () => {
    expect(dialogs).not.toHaveBeenCalled()
  })
})
