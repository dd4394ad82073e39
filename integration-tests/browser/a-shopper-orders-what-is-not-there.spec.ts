import type { HttpTypes } from "@medusajs/types"
import type { Browser, Page } from "playwright-core"
import { TestDatabase } from "../support/test-database"
import { atTheApi } from "./support/api"
import { graveFaults } from "./support/axe"
import { runningDemo, type Demo } from "./support/demo"
import { focusComesTo } from "./support/focus"
import { openBrowser, picture } from "./support/people"
import { SPOKEN, datesIn, shopperWhoReads, type Words } from "./support/shopper"

const MINUTE = 60_000

/** One size is in stock, two are for backorder, at most six of them. */
const APRON = "Drift Canvas Apron"
/** Sold out, and at most ten for backorder. */
const CARAFE = "Lumen Glass Carafe"
/** Its promo names the date on which it ships. */
const GRINDER = "Alder Hand Grinder"

const SCREENS = [
  { language: "en", width: 1280 },
  { language: "en", width: 390 },
  { language: "de", width: 1280 },
  { language: "de", width: 390 },
] as const

describe.each(SCREENS)("a shopper who reads $language, $width pixels wide", ({ language, width }) => {
  let demo: Demo, browser: Browser, shopper: Page
  const words: Words = SPOKEN[language]
  const keep = (name: string) => picture(shopper, `shop-${name}-${language}-${width}`)
  const faults = () => graveFaults(shopper, "html")
  const look = async (name: string) => {
    await keep(name)
    expect(await faults()).toEqual([])
    expect(await shopper.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0
    )
  }
  const theApron = async () => {
    const merchant = await atTheApi(demo)
    const { products } = await merchant.get<{
      products: { id: string; variants: { id: string; title: string }[] }[]
    }>(`/admin/products?q=${APRON}&fields=id,*variants`)
    return { merchant, apron: products[0] }
  }

  beforeAll(async () => {
    demo = runningDemo()
    await TestDatabase.at(demo.database_url).putBack("seeded")
    browser = await openBrowser()
    shopper = await shopperWhoReads(browser, language, width)
  }, 8 * MINUTE)

  afterAll(() => browser?.close())

  it("reads on a card how the variants stand, not only the best of them", async () => {
    await shopper.goto(demo.storefront_url)
    const card = shopper.getByTestId("product-card").filter({ hasText: APRON })
    expect(await card.getByTestId("availability").textContent()).toBe(words.inStock)
    expect(await card.getByTestId("stands").textContent()).toBe(`M, L: ${words.forBackorder}`)
    expect(await shopper.locator("html").getAttribute("lang")).toBe(language)
    await look("list")
  })

  it("reads the date in a merchant's promo as the language writes it", async () => {
    const card = shopper.getByTestId("product-card").filter({ hasText: GRINDER })
    const [, date] = /ships around (.+)\.$/.exec((await card.getByTestId("promo").textContent()) ?? "") ?? []
    expect(datesIn(language)).toContain(date)
  })

  it("reads every badge on one line", async () => {
    const lines = await shopper
      .getByTestId("availability")
      .evaluateAll((badges) =>
        badges.map((badge) => badge.getClientRects().length * Math.round(badge.clientHeight / 22))
      )
    expect(new Set(lines)).toEqual(new Set([1]))
    const overhang = await shopper
      .getByTestId("availability")
      .evaluateAll((badges) => badges.map((badge) => badge.scrollWidth > badge.parentElement!.clientWidth))
    expect(overhang).not.toContain(true)
  })

  it("reads the promo of the chosen variant, and how many more can be ordered", async () => {
    await shopper.getByRole("link", { name: APRON }).click()
    await shopper.getByRole("heading", { name: APRON, level: 1 }).waitFor()
    expect(await shopper.getByTestId("promo").count()).toBe(0)

    await shopper.getByRole("radio", { name: /^M / }).check()
    expect(await shopper.getByTestId("promo").textContent()).toMatch(/^The next batch is on the sewing table/)
    expect(await shopper.getByTestId("more").textContent()).toMatch(words.more)
    await look("variant")
  })

  it("reads of a variant with a maximum of its own how many are left of that", async () => {
    const { merchant, apron } = await theApron()
    const large = apron.variants.find(({ title }) => title === "L")
    // One of it waits already, and three of the six of all sizes.
    await merchant.post(`/admin/products/${apron.id}/backorder-settings`, {
      variants: [{ id: large?.id, max_quantity: 2 }],
    })
    await shopper.reload()
    const leftOf = async (size: string) => {
      await shopper.getByRole("radio", { name: new RegExp(`^${size} `) }).check()
      return /\d+/.exec((await shopper.getByTestId("more").textContent()) ?? "")?.[0]
    }
    expect([await leftOf("M"), await leftOf("L")]).toEqual(["3", "1"])
  })

  it("reads before the cart how many of the wanted would come later", async () => {
    await shopper.getByRole("radio", { name: /^S / }).check()
    await shopper.getByTestId("quantity").fill("7")
    expect(await shopper.getByTestId("outlook").textContent()).toMatch(words.someLater)
    await shopper.getByTestId("quantity").fill("1")
    expect(await shopper.getByTestId("outlook").textContent()).toBe("")
  })

  it("reads there when the last of them comes, and no day where only the first of them has one", async () => {
    const { merchant } = await theApron()
    const { inventory_items } = await merchant.get<HttpTypes.AdminInventoryItemListResponse>(
      "/admin/inventory-items?sku=APRON-S&fields=id,*location_levels"
    )
    const [{ id, location_levels = [] }] = inventory_items
    const { incoming_stock } = await merchant.post<{ incoming_stock: { id: string } }>("/admin/incoming-stock", {
      inventory_item_id: id,
      location_id: location_levels[0].location_id,
      quantity: 1,
      expected_on: "2099-02-03",
    })
    await shopper.reload()
    await shopper.getByRole("radio", { name: /^S / }).check()
    await shopper.getByTestId("quantity").fill("6")
    expect(await shopper.getByTestId("outlook").textContent()).toContain("2099")
    await shopper.getByTestId("quantity").fill("7")
    expect(await shopper.getByTestId("outlook").textContent()).toMatch(/^2 \D+ 7 \D+$/)

    await merchant.delete(`/admin/incoming-stock/${incoming_stock.id}`)
    await shopper.reload()
  })

  it("keeps what was chosen when the language changes, and the focus", async () => {
    await shopper.getByRole("radio", { name: /^L / }).check()
    await shopper.getByTestId("quantity").fill("2")
    await shopper.getByRole("button", { name: words.otherLanguage }).click()
    await shopper.getByRole("button", { name: words.ownLanguage }).waitFor()
    await shopper.getByText(words.addInOther).waitFor()
    expect(await shopper.getByRole("radio", { name: /^L / }).isChecked()).toBe(true)
    expect(await shopper.getByTestId("quantity").inputValue()).toBe("2")

    await focusComesTo(shopper, words.ownLanguage)
    await shopper.keyboard.press("Enter")
    await shopper.getByRole("button", { name: words.add }).waitFor()
  })

  it("is found by search engines with an offer for each variant", async () => {
    const text = await shopper.locator('script[type="application/ld+json"]').textContent()
    const { offers } = JSON.parse(text ?? "") as { offers: { sku: string; availability: string }[] }
    expect(offers.map(({ sku, availability }) => [sku, availability])).toEqual([
      ["APRON-S", "https://schema.org/InStock"],
      ["APRON-M", "https://schema.org/BackOrder"],
      ["APRON-L", "https://schema.org/BackOrder"],
    ])
  })

  it("is refused with both numbers, loses no focus, and orders what there is instead", async () => {
    await shopper.goto(`${demo.storefront_url}/products/lumen-glass-carafe`)
    const left = Number(/\d+/.exec((await shopper.getByTestId("more").textContent()) ?? "")?.[0])
    await shopper.getByTestId("quantity").fill(String(left + 1))
    await shopper.getByTestId("add-to-cart").focus()
    await shopper.keyboard.press("Enter")
    expect(await shopper.getByTestId("error").textContent()).toBe(
      words.refused(left + 1, `${CARAFE} / 0.5 litre`, left)
    )
    await focusComesTo(shopper, "add-to-cart")
    await look("refused")

    await shopper.getByTestId("quantity").fill(String(left))
    expect(await shopper.getByTestId("error").count()).toBe(0)
    await shopper.getByTestId("quantity").fill(String(left + 1))
    await shopper.getByTestId("add-to-cart").click()
    await shopper.getByRole("button", { name: words.instead(left) }).click()
    await shopper.getByTestId("status").waitFor()
    expect(await shopper.getByTestId("cart-count").textContent()).toBe(String(left))
    await focusComesTo(shopper, "quantity")
  })

  it("reads in the cart how much of a line is sent later, and when", async () => {
    await shopper.goto(`${demo.storefront_url}/products/drift-canvas-apron`)
    await shopper.getByTestId("quantity").fill("7")
    await shopper.getByTestId("add-to-cart").click()
    await shopper.getByRole("link", { name: words.goToCart }).click()
    const line = shopper.getByTestId("cart-line").filter({ hasText: APRON })
    const note = (await line.getByTestId("waiting-quantity").textContent()) ?? ""
    expect(note).toMatch(words.someLater)
    expect(datesIn(language)).toContain(note.slice(note.search(/\d+\.? [A-ZÄÖÜ]/)))
    await look("cart")
  })

  it("changes a quantity by keyboard without losing the place", async () => {
    const line = shopper.getByTestId("cart-line").filter({ hasText: APRON })
    const quantity = line.getByTestId("line-quantity")
    await quantity.fill("99")
    await quantity.press("Enter")
    await line.getByTestId("error").waitFor()
    await focusComesTo(shopper, "line-quantity")
    await look("cart-refused")

    await quantity.fill("2")
    expect(await line.getByTestId("error").count()).toBe(0)
    await quantity.press("Enter")
    await line.getByTestId("waiting").waitFor({ state: "detached" })
    await focusComesTo(shopper, "line-quantity")

    await quantity.fill("99")
    await quantity.press("Enter")
    await line.getByTestId("order-instead").click()
    await line.getByTestId("waiting").waitFor()
    await focusComesTo(shopper, "line-quantity")
    expect(Number(await quantity.inputValue())).toBeGreaterThan(2)
  })

  it("finds the address still there after going back to it", async () => {
    await shopper.getByTestId("checkout").click()
    await shopper.locator("[name=email]").fill("shopper@example.com")
    for (const [name, value] of Object.entries(ADDRESS)) {
      await shopper.locator(`[name=${name}]`).fill(value)
    }
    await shopper.locator("[name=country_code]").selectOption("nl")
    await look("address")
    await shopper.getByTestId("continue").click()
    await shopper.getByTestId("delivery-form").waitFor()
    await look("delivery")

    await shopper.getByTestId("back").click()
    for (const [name, value] of Object.entries({ ...ADDRESS, email: "shopper@example.com", country_code: "nl" })) {
      expect(await shopper.locator(`[name=${name}]`).inputValue()).toBe(value)
    }
    await shopper.getByTestId("continue").click()
  })

  it("is told at the checkout that there is less by now, and orders that instead", async () => {
    const { merchant, apron } = await theApron()
    // Three are outstanding already: one is left, besides the five in stock.
    await merchant.post(`/admin/products/${apron.id}/backorder-settings`, { max_quantity: 4 })
    await shopper.getByTestId("place-order").click()
    expect(await shopper.getByTestId("error").textContent()).toContain(APRON)
    await look("checkout-refused")

    await shopper.getByRole("button", { name: words.instead(6) }).click()
    await shopper.getByText(`6 × ${APRON} S`).waitFor()
    expect(await shopper.getByTestId("error").count()).toBe(0)
    await focusComesTo(shopper, "place-order")
  })

  it("reads on the order what is back-ordered, in thanks for it", async () => {
    await shopper.getByTestId("place-order").click()
    await shopper.getByTestId("order-backorder").waitFor()
    expect(await shopper.getByTestId("order-state").textContent()).toBe(words.backOrdered)
    expect(await shopper.getByTestId("line-state").allTextContents()).toEqual([words.backOrdered, words.backOrdered])
    expect(await shopper.getByTestId("waiting-quantity").last().textContent()).toMatch(words.later)
    expect(await shopper.getByTestId("promo").count()).toBe(0)
    await look("order")
  })

  it("does not sign in with a wrong password", async () => {
    await shopper.getByRole("link", { name: words.orders }).click()
    await shopper.locator("[name=email]").fill(demo.shopper_email)
    await shopper.locator("[name=password]").fill("guessed")
    await shopper.getByRole("button", { name: words.signIn }).click()
    expect(await shopper.getByTestId("error").textContent()).toBe(words.wrong)
    await look("sign-in")
  })

  it("signs in to see which orders wait and which are ready to ship", async () => {
    await shopper.locator("[name=password]").fill(demo.shopper_password)
    await shopper.getByRole("button", { name: words.signIn }).click()
    await shopper.getByTestId("order-row").first().waitFor()
    expect(await shopper.getByTestId("order-state").allTextContents()).toEqual([
      words.backOrdered,
      words.readyToShip,
      words.sent,
    ])
    await look("orders")

    await shopper.getByTestId("order-row").nth(1).getByRole("link").click()
    await shopper.getByTestId("order").waitFor()
    expect(await shopper.getByTestId("line-state").allTextContents()).toEqual([words.readyToShip])
    expect(await shopper.getByTestId("waiting").count()).toBe(0)

    await shopper.goBack()
    await shopper.getByRole("button", { name: words.signOut }).click()
    await shopper.getByRole("button", { name: words.signIn }).waitFor()
  })

  it("makes an account, whose orders are none yet", async () => {
    await shopper.getByRole("link", { name: words.register }).click()
    await shopper.locator("[name=first_name]").fill("Sam")
    await shopper.locator("[name=last_name]").fill("Shopper")
    await shopper.locator("[name=email]").fill("sam@example.com")
    await shopper.locator("[name=password]").fill("long enough")
    await look("register")
    await shopper.getByRole("button", { name: words.register }).click()
    await shopper.getByText(words.noOrders).waitFor()
  })

  it("reads all of it as well in the dark", async () => {
    await shopper.emulateMedia({ colorScheme: "dark" })
    await shopper.goto(`${demo.storefront_url}/products/kestrel-pour-over-kettle`)
    await shopper.getByTestId("quantity").fill("999")
    await shopper.getByTestId("add-to-cart").click()
    await shopper.getByTestId("error").waitFor()
    await look("refused-dark")
    await shopper.getByTestId("order-instead").click()
    await shopper.getByRole("link", { name: words.goToCart }).click()
    await shopper.getByTestId("waiting").waitFor()
    await look("cart-dark")
  })
})

const ADDRESS = {
  first_name: "Sam",
  last_name: "Shopper",
  address_1: "Hafenstraße 1",
  postal_code: "20095",
  city: "Hamburg",
}
