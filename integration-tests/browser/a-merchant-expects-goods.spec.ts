import type { Locator, Page, Route } from "playwright-core"
import type { Backorder, BackordersResponse, IncomingStockListResponse } from "../../src/api/contracts"
import { eventually } from "../support/eventually"
import { Witness } from "../support/witness"
import { atTheApi } from "./support/api"
import { alwaysRouted } from "./support/always-routed"
import { graveFaults } from "./support/axe"
import { chooseOption } from "./support/choose-option"
import type { Demo } from "./support/demo"
import { chooseFilter } from "./support/filters"
import { focusComesTo, focusIsOn } from "./support/focus"
import { picture } from "./support/people"
import { pressTwice } from "./support/press-twice"
import { backorderSection, editSettings } from "./support/settings"
import { productPage, visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo, by their SKUs: late, promised to waiting orders, and partly received. */
const [CARAFE, LANTERN, SKILLET] = ["LUMEN", "EMBER", "SKILLET-30"]
/** Three orders wait for five of it, and nothing is on its way. */
const KETTLE = "KESTREL"

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

/** What is on its way to the demo store, mostly with the keyboard. */
describe("a merchant expects goods", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    await merchant.setViewportSize(WIDE)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const main = () => merchant.getByRole("main")
  const rowOf = (sku: string) => main().getByRole("row").filter({ hasText: sku })
  const openList = async (query = "") => {
    await merchant.goto(`${demo.admin_url}/incoming-stock${query}`)
    await rowOf(CARAFE).waitFor()
  }
  const skus = async () => {
    const rows = await main().getByRole("table").last().getByRole("row").allInnerTexts()
    return rows.flatMap((row) => [CARAFE, LANTERN, SKILLET, KETTLE].filter((sku) => row.includes(sku)))
  }
  const dialog = (name: string | RegExp) => merchant.getByRole("dialog", { name })
  const command = async (sku: string, name: string) => {
    await rowOf(sku)
      .getByRole("button", { name: /^Actions for/ })
      .press("Enter")
    await merchant.getByRole("menuitem", { name }).press("Enter")
  }
  const gone = (element: Locator) => element.waitFor({ state: "detached" })
  const typeDate = async (panel: Locator, date: string) => {
    await panel.getByRole("spinbutton").first().focus()
    await merchant.keyboard.type(date)
  }

  describe("in the list", () => {
    it("what is late stands first, and then what comes soonest", async () => {
      await openList()
      expect(await skus()).toEqual([CARAFE, LANTERN, SKILLET])
      await rowOf(CARAFE).getByText("Late", { exact: true }).locator("visible=true").waitFor()
      await rowOf(SKILLET).getByText("4 of 12 received").locator("visible=true").waitFor()
      await rowOf(LANTERN).getByText("PO-1042").waitFor()
      await picture(merchant, "incoming-wide-light")
    })

    it("only what is late is shown, and an address leads there", async () => {
      await chooseFilter(merchant, "Late", "Yes")
      await gone(rowOf(LANTERN))
      await rowOf(CARAFE).waitFor()
      expect(await skus()).toEqual([CARAFE])
      expect(new URL(merchant.url()).searchParams.get("late")).toBe("true")
    })

    it("it is searched by SKU", async () => {
      await openList()
      await main().getByRole("searchbox", { name: "Search" }).fill("skillet")
      await gone(rowOf(CARAFE))
      await rowOf(SKILLET).waitFor()
    })
  })

  describe("while it is saved", () => {
    const panel = () => dialog("Create incoming stock")
    const REFUSED = { status: 400, json: { type: "invalid_data", message: "Not today." } }

    beforeAll(() => alwaysRouted(merchant))
    afterEach(() => merchant.unrouteAll({ behavior: "ignoreErrors" }))

    /** Holds back what is sent to save something. @returns how often that was, and what gives the answer. */
    const holdingBack = async () => {
      const held: Route[] = []
      await merchant.route(/\/admin\/incoming-stock(\/[^/?]+\/receive)?$/, async (route) => {
        if (route.request().method() === "POST") {
          held.push(route)
        } else {
          await route.continue()
        }
      })
      return {
        sent: async (times: number) => eventually(async () => expect(held).toHaveLength(times)),
        answer: async (response: Parameters<Route["fulfill"]>[0]) =>
          Promise.all(held.splice(0).map(async (route) => route.fulfill(response))),
      }
    }
    const fillIn = async () => {
      await main().getByRole("button", { name: "Create" }).press("Enter")
      await panel().getByRole("combobox", { name: "Inventory item" }).fill("pour-over kettle")
      await panel().getByRole("option").filter({ hasText: "1 litre" }).waitFor()
      await merchant.keyboard.press("Enter")
      await chooseOption(panel().getByRole("combobox", { name: "Location" }), "Hamburg warehouse")
      await typeDate(panel(), "05012031")
      await panel().getByLabel("Quantity").fill("4")
    }
    /** Where a field is, whether or not it can be reached. */
    const clickAt = async (field: Locator) => {
      const { x, y, width, height } = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      await merchant.mouse.click(x + width / 2, y + height / 2)
    }

    it("a delivery is saved once, whatever is typed or pressed meanwhile", async () => {
      await openList()
      await fillIn()
      const save = await holdingBack()
      await merchant.keyboard.press("Control+Enter")
      await save.sent(1)
      await merchant.keyboard.type("5")
      await merchant.keyboard.press("Control+Enter")
      await merchant.keyboard.press("Enter")
      for (const field of [panel().getByLabel("Reference"), panel().getByRole("spinbutton").last()]) {
        await clickAt(field)
        await merchant.keyboard.type("7")
        await merchant.keyboard.press("Control+Enter")
      }
      await clickAt(panel().getByRole("button", { name: "Save" }))
      await merchant.waitForTimeout(300)
      await save.sent(1)
      expect(await panel().getByLabel("Quantity").inputValue()).toBe("4")
      expect(await panel().getByLabel("Reference").inputValue()).toBe("")
      expect(await panel().getByRole("spinbutton").allInnerTexts()).toEqual(["5", "1", "2031"])

      await save.answer(REFUSED)
      const told = panel().getByRole("alert").filter({ hasText: "Not today." })
      await told.waitFor()
      await focusIsOn(told)
      await panel().getByLabel("Quantity").fill("5")
      await gone(told)
    })

    it("nor is it saved twice by what is pressed before the page has been drawn again", async () => {
      const save = await holdingBack()
      await pressTwice(panel().getByRole("button", { name: "Save" }))
      await merchant.waitForTimeout(300)
      await save.sent(1)
      await save.answer(REFUSED)
      await panel().getByRole("alert").filter({ hasText: "Not today." }).waitFor()
    })

    it("and is refused after its form was closed, a notice says so", async () => {
      const save = await holdingBack()
      await merchant.keyboard.press("Control+Enter")
      await save.sent(1)
      await merchant.keyboard.press("Escape")
      await gone(panel())
      await save.answer(REFUSED)
      await merchant.getByText("The incoming stock could not be saved").waitFor()
      await merchant.getByText("Not today.").waitFor()
    })

    it("goods that are refused after their form was closed are told of as well", async () => {
      await command(CARAFE, "Receive")
      const save = await holdingBack()
      await dialog(/^Receive/)
        .getByLabel("Received quantity")
        .press("Control+Enter")
      await save.sent(1)
      await dialog(/^Receive/)
        .getByRole("button", { name: "Cancel" })
        .click()
      await gone(dialog(/^Receive/))
      await save.answer(REFUSED)
      await merchant.getByText("The goods could not be received").waitFor()
    })

    it("another form that was opened meanwhile stays open when it is", async () => {
      await openList()
      await fillIn()
      const save = await holdingBack()
      await merchant.keyboard.press("Control+Enter")
      await save.sent(1)
      await merchant.keyboard.press("Escape")
      await gone(panel())
      await command(CARAFE, "Receive")
      await dialog(/^Receive/).waitFor()
      await save.answer({ json: {} })
      await merchant.getByText("Incoming stock created").waitFor()
      await dialog(/^Receive/)
        .getByLabel("Received quantity")
        .fill("1")
      await merchant.keyboard.press("Escape")
      await merchant.getByRole("alertdialog").getByRole("button", { name: "Continue" }).press("Enter")
      await gone(dialog(/^Receive/))
    })
  })

  describe("with something new", () => {
    it("the form says what is missing, and goes to the first of it", async () => {
      await openList()
      await main().getByRole("button", { name: "Create" }).press("Enter")
      const panel = dialog("Create incoming stock")
      await panel.getByLabel("Reference").fill("PO-1050")
      await merchant.keyboard.press("Control+Enter")
      await panel.getByText("Choose an inventory item.").waitFor()
      await panel.getByText("Enter a number greater than 0.").waitFor()
      await focusIsOn(panel.getByRole("combobox", { name: "Inventory item" }))
    })

    it("the item is found by typing the name of its product, and chosen with the arrows", async () => {
      const panel = dialog("Create incoming stock")
      const item = panel.getByRole("combobox", { name: "Inventory item" })
      await item.fill("pour-over kettle")
      await panel.getByRole("option").filter({ hasText: "Kestrel Pour-Over Kettle / 1 litre" }).waitFor()
      await picture(merchant, "incoming-picker")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await item.press("Enter")
      await gone(panel.getByRole("listbox"))
      expect(await item.inputValue()).toContain(KETTLE)

      await item.press("ArrowDown")
      await panel.getByRole("listbox").waitFor()
      await item.press("Escape")
      await gone(panel.getByRole("listbox"))
      await panel.waitFor()
    })

    it("nothing is lost by a click beside it", async () => {
      await merchant.mouse.click(20, 450)
      const question = merchant.getByRole("alertdialog")
      await question.getByText("You have unsaved changes").waitFor()
      await question.getByRole("button", { name: "Cancel" }).press("Enter")
      await gone(question)
    })

    it("it is saved, and orders that wait are promised it", async () => {
      const panel = dialog("Create incoming stock")
      await panel.getByRole("combobox", { name: "Location" }).filter({ hasText: "Hamburg warehouse" }).waitFor()
      await panel.getByLabel("Quantity").fill("4")
      await typeDate(panel, "05012099")
      await picture(merchant, "incoming-create-light")
      await merchant.keyboard.press("Control+Enter")
      await merchant.getByText("Incoming stock created").waitFor()
      await gone(panel)
      await focusComesTo(merchant, "Create")
      await rowOf(KETTLE).getByText("May 1, 2099").locator("visible=true").waitFor()
      await rowOf(KETTLE).getByText("PO-1050").waitFor()
      const [, , quantity, promised] = await rowOf(KETTLE).getByRole("cell").allInnerTexts()
      expect([quantity, promised]).toEqual(["4", "4"])
    })

    it("it is changed, knowing what a later day means", async () => {
      await command(KETTLE, "Edit")
      const panel = dialog("Edit incoming stock")
      await panel.getByText(/^4 of these are promised to waiting orders\./).waitFor()
      const orders = panel.getByRole("region", { name: "Promised to" }).getByRole("link")
      await orders.first().waitFor()
      expect(await orders.first().getAttribute("href")).toMatch(/\/orders\/order_/)
      const [next] = await orders.allInnerTexts()
      expect(next).toMatch(/^#\d+\s+[A-Z]\S+ [A-Z]\S+\s+Ordered /)
      const units = (await orders.allInnerTexts()).map((text) => Number(text.split(/\s+/).at(-1)))
      expect(units.reduce((sum, one) => sum + one, 0)).toBe(4)
      await picture(merchant, "incoming-edit")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await panel.getByLabel("Note").fill("By ship.")
      await panel.getByLabel("Quantity").fill("1.000")
      await panel.getByRole("button", { name: "Save" }).press("Enter")
      await panel.getByText("This can be read in two ways. Enter 1000 or 1.0000.").waitFor()
      await panel.getByLabel("Quantity").fill("5")
      await panel.getByRole("button", { name: "Save" }).press("Enter")
      await merchant.getByText("Incoming stock saved").waitFor()
      await gone(panel)
      await focusComesTo(merchant, /^Actions for/)
    })

    it("it stands on the page of its inventory item as well", async () => {
      await rowOf(KETTLE).getByRole("link").first().press("Enter")
      const incoming = main().getByRole("region", { name: "Incoming stock" })
      await incoming.getByText("Hamburg warehouse · PO-1050").waitFor()
      expect(await incoming.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("May 1, 2099")])
      await picture(merchant, "incoming-item")
      await incoming.getByRole("link", { name: "Show all" }).press("Enter")
      await main().getByText("Deliveries that are on their way to your locations.").waitFor()
      expect(new URL(merchant.url()).searchParams.get("q")).toBe(KETTLE)
      await rowOf(KETTLE).waitFor()
      expect(await skus()).toEqual([KETTLE])
    })

    it("who looks there for what to buy in is led to it", async () => {
      await main().getByRole("link", { name: "What to buy in" }).press("Enter")
      await main().getByRole("heading", { name: "Backordered products" }).waitFor()
      // All that is needed of it is on its way, so that no rest is expected on the day of the product.
      const expected = main().getByRole("row").filter({ hasText: KETTLE }).getByRole("cell").last()
      expect(await expected.innerText()).toBe("May 1, 2099")
      await openList()
    })
  })

  describe("when something comes", () => {
    it("a part of it is received", async () => {
      await command(KETTLE, "Receive")
      const panel = dialog(/^Receive/)
      const quantity = panel.getByLabel("Received quantity")
      expect(await quantity.inputValue()).toBe("5")
      await quantity.fill("6")
      await panel.getByText("Only 5 still to come. If more has arrived, edit the delivery first.").waitFor()
      await quantity.fill("2")
      await panel.getByText("3 of 5 will still be on the way.").waitFor()
      await picture(merchant, "incoming-receive")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await quantity.press("Enter")
      await merchant
        .getByText(/^2 × .* received$/)
        .first()
        .waitFor()
      await rowOf(KETTLE).getByText("2 of 5 received").locator("visible=true").waitFor()
      await focusComesTo(merchant, /^Actions for/)
    })

    it("so is the rest, and the keyboard goes on in the list when its row has gone", async () => {
      await command(KETTLE, "Receive")
      await dialog(/^Receive/)
        .getByRole("button", { name: "Receive", exact: true })
        .press("Enter")
      await gone(rowOf(KETTLE))
      await focusComesTo(merchant, "What to buy in")
      await merchant.goto(`${demo.admin_url}/incoming-stock?status=received`)
      await rowOf(KETTLE).getByText("Received", { exact: true }).waitFor()
    })
  })

  describe("when a server died while something came in", () => {
    it("it is asked whether the goods are in stock, and the answer settles it", async () => {
      const api = await atTheApi(demo)
      const path = "/admin/incoming-stock"
      const { incoming_stock: found } = await api.get<IncomingStockListResponse>(`${path}?q=${SKILLET}`)
      await api.post(`${path}/${found[0].id}/receive`, { quantity: 1 })
      const witness = await Witness.of(demo.database_url)
      await witness.damage(
        `update backorder_receipt set stocked_at = null, created_at = now() - interval '6 minutes'
          where incoming_id = $1 and quantity = 1`,
        [found[0].id]
      )
      await witness.leave()

      await openList()
      await rowOf(SKILLET).getByText("5 of 12 received").locator("visible=true").waitFor()
      const question = merchant.getByRole("alert").filter({ hasText: /^A receipt of .* was interrupted/ })
      await question.getByText(/A server stopped while 1 × /).waitFor()
      expect(await graveFaults(merchant, "main")).toEqual([])
      await picture(merchant, "incoming-unfinished")
      await question.getByRole("button", { name: "It is not in stock" }).press("Enter")
      await gone(question)
      await rowOf(SKILLET).getByText("4 of 12 received").locator("visible=true").waitFor()
    })
  })

  describe("when something does not come", () => {
    it("it is canceled, after a question", async () => {
      await openList()
      await command(SKILLET, "Cancel")
      const question = merchant.getByRole("alertdialog")
      await question.getByText(/^8 × .* will not come any more/).waitFor()
      await picture(merchant, "incoming-cancel")
      await question.getByRole("button", { name: "Cancel it" }).press("Enter")
      await merchant.getByText("Incoming stock canceled").waitFor()
      await gone(rowOf(SKILLET))
      await focusComesTo(merchant, "What to buy in")
    })

    it("what has partly come cannot be deleted, what has not can", async () => {
      await openList()
      await chooseFilter(merchant, "Location", "Hamburg warehouse")
      await rowOf(CARAFE)
        .getByRole("button", { name: /^Actions for/ })
        .press("Enter")
      expect(await merchant.getByRole("menuitem").allInnerTexts()).toEqual(["Receive", "Edit", "Cancel", "Delete"])
      await merchant.keyboard.press("Escape")
    })
  })

  describe("from the list of what to buy in", () => {
    const openProducts = async () => {
      await merchant.goto(`${demo.admin_url}/backordered-products`)
      await main().getByRole("row").filter({ hasText: "First Light Brew Kit" }).waitFor()
    }

    it("it is said that a delivery is late, and the way leads there", async () => {
      await openProducts()
      await merchant.getByText("1 delivery is late").waitFor()
      await picture(merchant, "incoming-warning")
      expect(await graveFaults(merchant, "main")).toEqual([])
      await merchant.getByRole("link", { name: "Show late deliveries" }).press("Enter")
      await rowOf(CARAFE).waitFor()
      await gone(rowOf(LANTERN))
    })

    it("what is on its way is no more to be bought in", async () => {
      await openProducts()
      const lantern = main().getByRole("row").filter({ hasText: "Ember Storm Lantern" })
      await lantern.getByText("3 on the way", { exact: true }).waitFor()
      await merchant.setViewportSize(NARROW)
      await lantern.getByText(/ 1 to buy in, 3 on the way$/).waitFor()
      await merchant.setViewportSize(WIDE)
      expect((await lantern.getByRole("cell").allInnerTexts())[3]).toMatch(/^1\s+3 on the way$/)
      await picture(merchant, "incoming-to-buy")
    })

    it("the queue of a product says what each order gets when", async () => {
      await openProducts()
      await main()
        .getByRole("link", { name: /Ember Storm Lantern/ })
        .first()
        .press("Enter")
      const queue = dialog("Ember Storm Lantern").getByRole("listitem")
      await queue
        .getByText(/^Expected: \d on \w+ \d+, \d{4}/)
        .first()
        .waitFor()
      await picture(merchant, "incoming-queue")
      await merchant.keyboard.press("Escape")
    })

    it("what was ordered of a product is entered where its orders are seen", async () => {
      await openProducts()
      await main()
        .getByRole("link", { name: /Moss Wool Blanket/ })
        .first()
        .press("Enter")
      const orders = dialog("Moss Wool Blanket")
      await orders.getByRole("button", { name: "Enter purchase" }).press("Enter")
      const panel = dialog("Enter what you have ordered")
      await panel.getByRole("textbox", { name: /Moss Wool Blanket .* for Lyon warehouse/ }).waitFor()
      await gone(orders)
      await picture(merchant, "incoming-order-from-queue")
      await merchant.keyboard.press("Escape")
      await gone(panel)
      await orders.getByText("Next in line").waitFor()
    })

    it("what the selected products lack besides is ordered at once", async () => {
      await openProducts()
      for (const title of ["Moss Wool Blanket", "First Light Brew Kit", "Ember Storm Lantern"]) {
        await main().getByRole("row").filter({ hasText: title }).getByRole("checkbox").press("Space")
      }
      await merchant.getByRole("toolbar").getByRole("button", { name: "Enter purchase" }).press("Enter")
      const panel = dialog("Enter what you have ordered")
      await panel.getByText("1 needed besides 3 on the way").waitFor()
      const blanket = panel.getByRole("textbox", { name: /Moss Wool Blanket .* for Lyon warehouse/ })
      expect(await blanket.inputValue()).toBe("2")
      const lantern = panel.getByRole("textbox", { name: /Ember Storm Lantern/ })
      expect(await lantern.inputValue()).toBe("1")
      expect(await panel.getByRole("textbox", { name: /Carafe|LUMEN/ }).count()).toBe(0)
      await picture(merchant, "incoming-order")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await lantern.fill("")
      await blanket.fill("6")
      await typeDate(panel, "05012099")
      await panel.getByLabel("Reference").fill("PO-1051")
      await merchant.keyboard.press("Control+Enter")
      await merchant.getByText("1 delivery entered as incoming stock").waitFor()
      await gone(panel)
      await focusComesTo(merchant, /^Enter purchase/)
      await merchant.getByRole("button", { name: "View incoming stock" }).click()
      await rowOf("MOSS-130").getByText("PO-1051").waitFor()
    })
  })

  describe("on the order", () => {
    it("each line says what it gets and when", async () => {
      const api = await atTheApi(demo)
      const { backorders } = await api.get<BackordersResponse>("/admin/backorders?status=back_ordered&limit=100")
      const waits = backorders.filter(({ lines }: Backorder) => lines.some(({ sku }) => sku === LANTERN))
      const [second] = waits.sort((one, other) => (one.ordered_at < other.ordered_at ? 1 : -1))
      await merchant.goto(`${demo.admin_url}/orders/${second.order_id}`)
      const section = merchant.getByRole("region", { name: "Backorder", exact: true })
      await section.getByText(/^1 on \w+ \d+, \d{4} \(PO-1042\), 1 on \w+ \d+, \d{4} \(estimate\)$/).waitFor()
      await picture(merchant, "incoming-order-page")
      expect(await graveFaults(merchant, "[role=region]")).toEqual([])
    })
  })

  describe("on the product", () => {
    it("it is said what is on its way, and what of it is free", async () => {
      await merchant.goto(await productPage(demo, "Ember Storm Lantern"))
      await backorderSection(merchant).getByText("3 items, 0 free").waitFor()
      await picture(merchant, "incoming-product")
    })

    it("it is said what kits have taken of its maximum", async () => {
      await merchant.goto(await productPage(demo, "Lumen Glass Carafe"))
      await backorderSection(merchant).getByText("3 of 10 taken").waitFor()
      await backorderSection(merchant).getByText("3 items, in kits for example").waitFor()
      await picture(merchant, "incoming-product-in-kits")
      await merchant.goBack()
      await backorderSection(merchant).getByText("3 items, 0 free").waitFor()
    })

    it("a product is limited to it", async () => {
      const drawer = await editSettings(merchant)
      await drawer.getByRole("switch", { name: "Limit to incoming stock" }).press("Space")
      await drawer.getByRole("switch", { name: "Limit to incoming stock" }).scrollIntoViewIfNeeded()
      await picture(merchant, "incoming-limit")
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await merchant.keyboard.press("Control+Enter")
      await merchant.getByText("Backorder settings saved").waitFor()
      await backorderSection(merchant)
        .getByText(/items of the incoming stock still available/)
        .waitFor()
    })
  })

  describe.each([
    ["light", WIDE],
    ["light", NARROW],
    ["dark", WIDE],
    ["dark", NARROW],
  ])("in %s colours, %j", (theme, size) => {
    it("nobody stumbles, on the page or in the form", async () => {
      await merchant.setViewportSize(size)
      await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
      await openList()
      expect(await graveFaults(merchant, "main")).toEqual([])
      expect(await merchant.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      await picture(merchant, `incoming-${theme}-${size.width}`)
      await main().getByRole("button", { name: "Create" }).press("Enter")
      await dialog("Create incoming stock").waitFor()
      expect(await graveFaults(merchant, "[role=dialog]")).toEqual([])
      await picture(merchant, `incoming-form-${theme}-${size.width}`)
      await merchant.keyboard.press("Escape")
      await gone(dialog("Create incoming stock"))
    })
  })

  it("all of it is told in German as well", async () => {
    await merchant.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
    await merchant.setViewportSize(WIDE)
    await merchant.context().addCookies([{ name: "lng", value: "de", url: demo.admin_url }])
    await openList()
    await merchant.getByRole("heading", { name: "Erwartete Ware" }).waitFor()
    await rowOf(CARAFE).getByText("Überfällig").locator("visible=true").waitFor()
    await picture(merchant, "incoming-german")
  })
})
