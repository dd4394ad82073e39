import type { Page } from "playwright-core"
import { graveFaults } from "./support/axe"
import { atTheApi } from "./support/api"
import type { Demo } from "./support/demo"
import { picture } from "./support/people"
import { backorderSection, editSettings } from "./support/settings"
import { shopperWhoReads } from "./support/shopper"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** Nothing of it is in stock in the demo. */
const KETTLE = "Kestrel Pour-Over Kettle"

/** Where core's Translation module is on and the store speaks German too. */
describe("a merchant writes in two languages", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    const api = await atTheApi(demo)
    const { stores } = await api.get<{ stores: { id: string }[] }>("/admin/stores")
    await api.post(`/admin/stores/${stores[0].id}`, { supported_locales: [{ locale_code: "de-DE" }] })
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  /** What a shopper reads below the product in the list. */
  const promoFor = async (language: "en" | "de") => {
    const shopper = await shopperWhoReads(visit.browser, language, 1280)
    await shopper.goto(demo.storefront_url)
    const card = shopper.getByRole("listitem").filter({ hasText: KETTLE })
    await card.waitFor()
    const text = await card.innerText()
    await shopper.context().close()
    return text
  }

  it("the promo has a field for each further language, with what shoppers of it will read", async () => {
    await merchant.goto(await productPage(demo, KETTLE))
    const drawer = await editSettings(merchant)
    const field = drawer.getByRole("textbox", { name: "Promo in German (Germany)" })
    await field.fill("Noch %remaining% Stück, voraussichtlich am %date%.")
    await drawer.getByText(/^Noch \d+ Stück, voraussichtlich am \d+\. \S+ \d{4}\.$/).waitFor()
    expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
    await picture(merchant, "languages-drawer")
    await merchant.keyboard.press("Control+Enter")
    await drawer.waitFor({ state: "detached" })
    await backorderSection(merchant).getByText("Sold out for the moment").waitFor()
  })

  it("each shopper reads it in theirs, and the promo itself where there is none", async () => {
    expect(await promoFor("de")).toMatch(/Noch \d+ Stück, voraussichtlich am \d+\. \S+ \d{4}\./)
    expect(await promoFor("en")).toMatch(/Sold out for the moment\. We take 12 backorders, \d+ are left\./)
  })

  it("it stands on core's own page of translations as well", async () => {
    await merchant.goto(`${demo.admin_url}/settings/translations`)
    await merchant.getByText("Backorder Settings").waitFor()
    await merchant.getByText("1 of 8 translations").waitFor()
    await picture(merchant, "languages-settings")
  })
})
