import type { Browser, Page } from "playwright-core"
import { signDelay, type DelayLink } from "../../src/modules/backorder/answers/token"
import type { Backorder, BackordersResponse } from "../../src/api/contracts"
import { fetchClient, speakAs } from "../support/http"
import { TestDatabase } from "../support/test-database"
import { atTheApi } from "./support/api"
import { graveFaults } from "./support/axe"
import { runningDemo, type Demo } from "./support/demo"
import { focusIsOn } from "./support/focus"
import { logIn, openBrowser, picture, someone } from "./support/people"
import { shopperWhoReads } from "./support/shopper"

const MINUTE = 60_000

/** Core's secret where nobody has set another one: links are signed with it. */
const SECRET = "supersecret"

const WORDS = {
  en: {
    of: (order: string) => `This is about order ${order}.`,
    later: "It was expected on 1 March 2031. We now expect it on 15 March 2031.",
    unknown: "It was expected on 1 March 2031. We do not know the new date yet.",
    waits: "Thank you for waiting. We send it as soon as it comes.",
    canceled: /^The delayed items are canceled\./,
    editing: /Try again in a few minutes\.$/,
    expired: /^The time to answer is over\. .* contact the shop\.$/,
    invalid: /Open it as it stands in the message/,
    orders: "Your orders",
  },
  de: {
    of: (order: string) => `Es geht um Bestellung ${order}.`,
    later: "Erwartet war die Ware am 1. März 2031. Jetzt rechnen wir mit dem 15. März 2031.",
    unknown: "Erwartet war die Ware am 1. März 2031. Den neuen Termin kennen wir noch nicht.",
    waits: "Danke, dass Sie warten. Wir versenden, sobald die Ware da ist.",
    canceled: /^Die verspäteten Artikel sind storniert\./,
    editing: /Versuchen Sie es in ein paar Minuten noch einmal\.$/,
    expired: /^Die Zeit zum Antworten ist vorbei\. .* wenden Sie sich an den Shop\.$/,
    invalid: /Öffnen Sie ihn so, wie er in unserer Nachricht steht/,
    orders: "Ihre Bestellungen",
  },
}

const SCREENS = [
  { language: "en", width: 1280 },
  { language: "de", width: 390 },
] as const

describe.each(SCREENS)("a shopper who reads $language answers a delay, $width pixels wide", ({ language, width }) => {
  let demo: Demo, browser: Browser, shopper: Page, waits: Backorder[]
  const words = WORDS[language]

  beforeAll(async () => {
    demo = runningDemo()
    await TestDatabase.at(demo.database_url).putBack("seeded")
    browser = await openBrowser()
    shopper = await shopperWhoReads(browser, language, width)
    const api = await atTheApi(demo)
    const { backorders } = await api.get<BackordersResponse>("/admin/backorders?status=back_ordered&limit=100")
    waits = backorders.filter(({ lines }) => lines.length === 1 && lines[0].product_id !== null)
  }, 8 * MINUTE)

  afterAll(() => browser?.close())

  /** As the message about a delay of an order carries it; the demo sends none. */
  const linkOf = ({ id, lines: [line] }: Backorder, later: Partial<DelayLink> = {}, days = 14) => {
    const delay = { previous_expected_on: "2031-03-01", expected_on: "2031-03-15", ...later }
    return signDelay({ backorder_id: id, product_id: line.product_id ?? "", ...delay }, SECRET, days)
  }
  const open = (token: string) => shopper.goto(`${demo.storefront_url}/delay?token=${token}`)
  const page = () => shopper.getByTestId("delay")
  const answer = (said: "wait" | "cancel") => shopper.getByTestId(`delay-${said}`)
  const answered = () => shopper.getByTestId("delay-answer")
  const look = async (name: string) => {
    await picture(shopper, `delay-${name}-${language}-${width}`)
    expect(await graveFaults(shopper, "html")).toEqual([])
    const overhang = await shopper.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overhang).toBeLessThanOrEqual(0)
  }

  it("reads what is late, what was said before and what is expected now", async () => {
    const [first] = waits
    await open(linkOf(first))
    await page()
      .getByText(words.of(String(first.display_id)))
      .waitFor()
    const [line] = first.lines
    await page().getByText(`${line.outstanding_quantity} × ${line.product_title} / ${line.variant_title}`).waitFor()
    await page().getByText(words.later).waitFor()
    await look("asked")
  })

  it("waits, with the keyboard, and reads it again when the page is loaded again", async () => {
    await answer("wait").press("Enter")
    await answered().getByText(words.waits).waitFor()
    await focusIsOn(answered())
    await look("waits")
    await shopper.reload()
    await answered().getByText(words.waits).waitFor()
    expect(await answer("cancel").count()).toBe(0)
  })

  it("reads that no day is known any more, and cancels what waits", async () => {
    await open(linkOf(waits[1], { expected_on: null }))
    await page().getByText(words.unknown).waitFor()
    await answer("cancel").click()
    await answered().getByText(words.canceled).waitFor()
    await look("canceled")
  })

  it("is told to try again while the shop is changing the order, and can", async () => {
    const api = await atTheApi(demo)
    const { order_id } = waits[2]
    await api.post("/admin/order-edits", { order_id })
    await open(linkOf(waits[2]))
    await answer("cancel").click()
    await page().getByText(words.editing).waitFor()
    await look("edited")
    await api.delete(`/admin/order-edits/${order_id}`)
    await answer("cancel").click()
    await answered().getByText(words.canceled).waitFor()
  })

  it("reads what was answered in another window", async () => {
    await open(linkOf(waits[3]))
    await answer("wait").waitFor()
    const elsewhere = speakAs(fetchClient(demo.backend_url), { "x-publishable-api-key": demo.publishable_key })
    await elsewhere.post("/store/backorder-answers", { token: linkOf(waits[3]), answer: "wait" })
    await answer("cancel").click()
    await answered().getByText(words.waits).waitFor()
  })

  it.each([
    ["expired", (backorder: Backorder) => linkOf(backorder, {}, -1)],
    ["invalid", (backorder: Backorder) => linkOf(backorder).slice(0, -9)],
    ["invalid", () => ""],
  ] as const)("with a link that is %s reads why, and what to do", async (why, tokenFor) => {
    await open(tokenFor(waits[0]))
    await page().getByRole("alert").getByText(words[why]).waitFor()
    await look(why)
    await page().getByRole("link", { name: words.orders }).click()
    await shopper.waitForURL(/\/orders$/)
  })

  it("and the merchant reads the answer at the line that it is about", async () => {
    const merchant = await someone(browser, () => undefined)
    await logIn(merchant, demo)
    const line = async ({ order_id }: Backorder) => {
      await merchant.goto(`${demo.admin_url}/orders/${order_id}`)
      return merchant.getByRole("region", { name: "Backorder", exact: true }).getByRole("listitem").first()
    }
    const today = /\(\w+ \d+, \d{4}\)$/
    await (await line(waits[1])).getByText(new RegExp(`^Customer canceled \\d+ items? ${today.source}`)).waitFor()
    await picture(merchant, "delay-order-canceled")
    await (await line(waits[0])).getByText(new RegExp(`^Customer waits for \\d+ items? ${today.source}`)).waitFor()
    await picture(merchant, "delay-order-waits")
    expect(await graveFaults(merchant, "[role=region]")).toEqual([])
  })
})
