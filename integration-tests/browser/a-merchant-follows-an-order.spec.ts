import type { HttpTypes } from "@medusajs/types"
import type { Page } from "playwright-core"
import type { Backorder, BackordersResponse } from "../../src/api/contracts"
import type { Api } from "../support/http"
import { atTheApi } from "./support/api"
import { graveFaults } from "./support/axe"
import type { Demo } from "./support/demo"
import { focusIsOn } from "./support/focus"
import { picture } from "./support/people"
import { visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** A delivery filled the two oldest of its orders that waited, and one of the three units of the next. */
const GRINDER = "Alder Hand Grinder"
/** It is kept in Lyon, and is to be shipped with an option of Hamburg. */
const BLANKET = "Moss Wool Blanket"
/** It waits in one order together with bowls that are in stock. */
const KETTLE = "Kestrel Pour-Over Kettle"

const SECTION = "Orders waiting for stock"

/** The way of an order from waiting to shipped, as a merchant follows it in the demo store. */
describe("a merchant follows an order", () => {
  let visit: Visit, demo: Demo, merchant: Page, api: Api

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    api = await atTheApi(demo)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const listed = () => merchant.getByRole("region", { name: SECTION })
  const toggle = () => listed().getByRole("button", { name: SECTION })
  const rows = () => listed().getByRole("listitem")
  const backorder = () => merchant.getByRole("region", { name: "Backorder", exact: true })
  const openOrders = () => merchant.goto(`${demo.admin_url}/orders`)
  const ordersOf = async (query: string, product: string): Promise<Backorder[]> => {
    const { backorders } = await api.get<BackordersResponse>(`/admin/backorders?${query}&limit=100`)
    return backorders.filter(({ lines }) => lines.some(({ product_title }) => product_title === product))
  }
  const openOrder = async ({ order_id }: Backorder) => {
    await merchant.goto(`${demo.admin_url}/orders/${order_id}`)
    await backorder().waitFor()
  }
  /** Who has the unit then, a priority takes and gives back at once. */
  const oneMoreIsDelivered = async (sku: string) => {
    const { inventory_items } = await api.get<HttpTypes.AdminInventoryItemListResponse>(
      `/admin/inventory-items?sku=${sku}&fields=id,*location_levels`
    )
    const [{ inventory_item_id, location_id, stocked_quantity }] = inventory_items[0].location_levels ?? []
    await api.post(`/admin/inventory-items/${inventory_item_id}/location-levels/${location_id}`, {
      stocked_quantity: stocked_quantity + 1,
    })
  }
  /** A notice stays while the mouse rests on it, and its "Undo" must not be taken for that of the next one. */
  const noticeIsGone = async () => {
    await merchant.mouse.move(0, 0)
    await merchant.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" })
  }
  const inTheDark = async (look: () => Promise<void>) => {
    await merchant.evaluate(() => localStorage.setItem("medusa_admin_theme", "dark"))
    await merchant.reload()
    await look()
    await merchant.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
    await merchant.reload()
  }
  const onAPhone = async (look: () => Promise<void>) => {
    await merchant.setViewportSize({ width: 390, height: 844 })
    await look()
    await merchant.setViewportSize({ width: 1280, height: 900 })
  }

  describe("above the list of orders", () => {
    it("how many wait and how many can ship is one line, until it is unfolded", async () => {
      await merchant.setViewportSize({ width: 1280, height: 900 })
      await openOrders()
      await toggle().waitFor()
      expect(await toggle().textContent()).toMatch(/^Orders waiting for stock\d+ waiting · \d+ ready to ship$/)
      expect(await toggle().getAttribute("aria-expanded")).toBe("false")
      expect((await listed().boundingBox())?.height).toBeLessThan(64)
      await picture(merchant, "orders-folded")
    })

    it("it unfolds with the keyboard, and the next visit finds it so", async () => {
      await toggle().focus()
      await merchant.keyboard.press("Enter")
      await rows().first().waitFor()
      await focusIsOn(toggle())
      await picture(merchant, "orders-unfolded")

      await merchant.reload()
      await rows().first().waitFor()
      expect(await toggle().getAttribute("aria-expanded")).toBe("true")
    })

    it("more orders are shown without the focus going back to the top of the page", async () => {
      const more = listed().getByRole("button", { name: "Show more" })
      const { count } = await api.get<BackordersResponse>("/admin/backorders?status=back_ordered&limit=1")
      for (let shown = await rows().count(); shown < count; shown = await rows().count()) {
        await more.focus()
        await merchant.keyboard.press("Enter")
        await rows().nth(shown).waitFor()
        const stays = (await more.count()) > 0
        await focusIsOn(stays ? more : rows().nth(shown).getByRole("link"))
      }
      expect(await more.count()).toBe(0)
    })

    it("those that are ready to ship are a press away", async () => {
      await listed()
        .getByRole("button", { name: /^Ready to ship/ })
        .click()
      const order = rows().filter({ hasText: GRINDER }).first()
      await order.waitFor()
      expect(await order.textContent()).toMatch(/Ready to ship.*\d items? to ship/)
      expect(await listed().getByText("Back-ordered", { exact: true }).count()).toBe(0)
      await listed()
        .getByRole("button", { name: /^Back-ordered/ })
        .click()
      await rows().filter({ hasText: "Partly ready" }).first().waitFor()
    })

    it("on a phone nothing of an order is cut off but its title", async () => {
      await onAPhone(async () => {
        const when = rows().first().locator("time")
        const { x, width } = (await when.boundingBox()) ?? { x: 0, width: 0 }
        expect(width).toBeGreaterThan(40)
        expect(x + width).toBeLessThanOrEqual(390)
        expect(await when.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0)
        expect(await merchant.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
        await picture(merchant, "orders-unfolded-390")
      })
    })

    it("nobody stumbles over it, in light or dark", async () => {
      expect(await graveFaults(merchant, `section, [role=region]`)).toEqual([])
      await inTheDark(async () => {
        await rows().first().waitFor()
        await picture(merchant, "orders-unfolded-dark")
        expect(await graveFaults(merchant, `[role=region]`)).toEqual([])
      })
    })

    it("folded again, it stays folded", async () => {
      await toggle().click()
      await rows().first().waitFor({ state: "detached" })
      await merchant.reload()
      await toggle().waitFor()
      expect(await toggle().getAttribute("aria-expanded")).toBe("false")
    })
  })

  describe("on the page of an order of which a part is there", () => {
    let partly: Backorder

    beforeAll(async () => {
      const waiting = await ordersOf("status=back_ordered", GRINDER)
      partly = waiting[0]
      await openOrder(partly)
    })

    it("is said how much waits, how much can ship and that it is the next in line", async () => {
      await backorder().getByText("Partly ready", { exact: true }).waitFor()
      await backorder()
        .getByText(/^2 of 3 waiting, .*next in line$/)
        .waitFor()
      await backorder().getByText("1 of 3 can ship now from Hamburg warehouse").waitFor()
      await picture(merchant, "order-partly-ready")
    })

    it("is said what core's word for the line does not: that units are missing", async () => {
      await merchant.getByText("Allocated", { exact: true }).first().waitFor()
      await backorder()
        .getByText("“Allocated” in the summary only means reserved: 2 items are not in stock yet.")
        .waitFor()
    })

    it("nobody is to be overtaken, so nothing offers it", async () => {
      expect(await backorder().getByRole("button", { name: "Move to the front" }).count()).toBe(0)
    })

    it("the line leads to its variant", async () => {
      const link = backorder().getByRole("link", { name: GRINDER })
      expect(await link.getAttribute("href")).toMatch(/\/products\/prod_\w+\/variants\/variant_\w+$/)
    })

    it("nobody stumbles over it, in light or dark, and it fits a phone", async () => {
      const section = "[role=region]"
      expect(await graveFaults(merchant, section)).toEqual([])
      await onAPhone(async () => {
        await backorder().scrollIntoViewIfNeeded()
        expect(await backorder().evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
        await picture(merchant, "order-390")
      })
      await inTheDark(async () => {
        await backorder().getByText("1 of 3 can ship now from Hamburg warehouse").waitFor()
        await picture(merchant, "order-dark")
        expect(await graveFaults(merchant, section)).toEqual([])
      })
    })
  })

  describe("an order that stands behind others", () => {
    let behind: Backorder

    beforeAll(async () => {
      behind = (await ordersOf("status=back_ordered&order=-ordered_at", KETTLE))[0]
      await openOrder(behind)
    })

    it("says how many are before it, and what else of it can ship", async () => {
      await backorder()
        .getByText(/^1 of 1 waiting, .*\d orders? ahead$/)
        .waitFor()
      await backorder().getByText("1 other item of this order can ship now.").waitFor()
    })

    it("leads to the queue, which says who they are, and back once that is closed", async () => {
      await backorder().getByRole("link", { name: "Show the queue" }).press("Enter")
      const queue = merchant.getByRole("dialog", { name: KETTLE })
      await queue.getByText("Next in line").waitFor()
      await merchant.keyboard.press("Escape")
      await queue.waitFor({ state: "detached" })
      await merchant.goBack()
      await backorder().waitFor()
    })

    it("is given a priority, which can be taken back", async () => {
      const priority = backorder().getByRole("combobox", { name: "Priority" })
      await priority.click()
      await merchant.getByRole("option", { name: "Last" }).click()
      await merchant.getByText("Priority saved").waitFor()
      expect(await priority.textContent()).toBe("Last")

      await merchant.getByRole("button", { name: "Undo" }).click()
      await backorder().getByText("Priority raised for 1 item").waitFor()
      expect(await priority.textContent()).toBe("Normal")
    })

    it("is moved to the front, which can be taken back", async () => {
      await noticeIsGone()
      await backorder().getByRole("button", { name: "Move to the front" }).press("Enter")
      await merchant.getByRole("button", { name: "Undo" }).click()
      await backorder().getByRole("button", { name: "Move to the front" }).waitFor()
      expect(await backorder().getByRole("combobox", { name: "Priority" }).textContent()).toBe("Normal")
    })

    it("is moved to the front with the keyboard, which keeps its place", async () => {
      await noticeIsGone()
      await backorder().getByRole("button", { name: "Move to the front" }).focus()
      await merchant.keyboard.press("Enter")
      await merchant.getByText("Moved to the front").waitFor()
      await backorder().getByRole("button", { name: "Move to the front" }).waitFor({ state: "detached" })
      const priority = backorder().getByRole("combobox", { name: "Priority" })
      expect(await priority.textContent()).toBe("First")
      await focusIsOn(priority)
      await picture(merchant, "order-moved-to-the-front")
    })

    it("with much behind it shows the newest and the first of it, and the rest when asked", async () => {
      await oneMoreIsDelivered("KESTREL")
      for (const priority of [0, 100, 0]) {
        await api.post(`/admin/backorders/${behind.id}`, { priority })
      }
      await merchant.reload()
      const history = backorder().getByRole("list", { name: "History" })
      await history.waitFor()
      const unfold = history.getByRole("button", { name: /^Show \d+ more activit/ })
      const shown = await history.locator("time").count()
      expect(shown).toBe(3)
      await unfold.focus()
      await merchant.keyboard.press("Enter")
      await unfold.waitFor({ state: "detached" })
      expect(await history.locator("time").count()).toBeGreaterThan(shown)
      await focusIsOn(history.getByRole("listitem").nth(2))
      await picture(merchant, "order-history")
    })

    it("that takes another one's stock says whose, and keeps its priority in reach once it is ready", async () => {
      const [{ display_id }] = await ordersOf("status=back_ordered&order=queue", KETTLE)
      await backorder().getByRole("button", { name: "Move to the front" }).press("Enter")
      const question = merchant.getByRole("alertdialog", { name: `Give #${behind.display_id} stock of other orders?` })
      await question.getByText(`It is taken from #${display_id} (1 item), which`).waitFor()
      expect(await graveFaults(merchant, "[role=alertdialog]")).toEqual([])
      await picture(merchant, "order-take-stock")
      await onAPhone(() => picture(merchant, "order-take-stock-390"))
      await question.getByRole("button", { name: "Cancel" }).press("Enter")
      await question.waitFor({ state: "detached" })
      await backorder().getByRole("button", { name: "Move to the front" }).press("Enter")
      await question.getByRole("button", { name: "Take stock" }).press("Enter")
      await merchant.getByText(`Stock was taken from #${display_id} (1 item).`).waitFor()
      await backorder().getByText("Ready to ship", { exact: true }).waitFor()
      const priority = backorder().getByRole("combobox", { name: "Priority" })
      expect(await priority.textContent()).toBe("First")
      await picture(merchant, "order-took-stock")

      await merchant.getByRole("button", { name: "Undo" }).click()
      await backorder().getByRole("button", { name: "Move to the front" }).waitFor()
      expect(await priority.textContent()).toBe("Normal")
    })
  })

  it("in the queue as well it is asked whether an order may take another one's stock", async () => {
    const [last] = await ordersOf("status=back_ordered&order=-ordered_at", KETTLE)
    await merchant.goto(`${demo.admin_url}/backordered-products?variant_id=${last.lines[0].variant_id}`)
    const queue = merchant.getByRole("dialog", { name: KETTLE })
    const move = queue.getByRole("button", { name: `Move #${last.display_id} to the front` })
    await move.press("Enter")
    const question = merchant.getByRole("alertdialog")
    await question.getByRole("button", { name: "Cancel" }).press("Enter")
    await question.waitFor({ state: "detached" })
    await focusIsOn(move)
    await move.click()
    await question.getByRole("button", { name: "Take stock" }).click()
    await queue.getByText(/^Stock was taken from #\d+ \(1 item\)\.$/).waitFor()
    await queue.getByRole("button", { name: "Undo" }).click()
    await move.waitFor()
  })

  it("an order of which more can ship than what has waited says so in the list", async () => {
    const [both] = await ordersOf("status=back_ordered&order=-ordered_at", KETTLE)
    await api.post(`/admin/backorders/${both.id}`, { priority: 100 })
    await merchant.goto(`${demo.admin_url}/orders?backorders=ready_to_ship`)
    const row = rows().filter({ hasText: `#${both.display_id}` })
    await row.getByText(/Kestrel Pour-Over Kettle \/ 1 litre and other items · Priority: First$/).waitFor()
    await row.getByText("2 items to ship").waitFor()
    await api.post(`/admin/backorders/${both.id}`, { priority: 0 })
  })

  describe("an order whose stock has come", () => {
    let ready: Backorder

    beforeAll(async () => {
      ready = (await ordersOf("ready_to_ship=true", GRINDER))[0]
      await openOrder(ready)
    })

    it("is ready to ship, with everything in stock", async () => {
      await backorder().getByText("Ready to ship", { exact: true }).waitFor()
      await backorder().getByText("All items are in stock.").waitFor()
      await picture(merchant, "order-ready")
    })

    it("leads to core's form for a fulfillment", async () => {
      await backorder().getByRole("link", { name: "Fulfill items" }).press("Enter")
      await merchant.waitForURL(/\/orders\/order_\w+\/fulfillment\?requires_shipping=true$/)
      await merchant.getByRole("dialog").getByText(GRINDER).first().waitFor()
      await merchant.keyboard.press("Escape")
      await backorder().waitFor()
    })

    it("is filled once it is shipped, without a reload", async () => {
      const { order } = await api.get<{ order: { items: { id: string; quantity: number }[] } }>(
        `/admin/orders/${ready.order_id}`
      )
      const items = order.items.map(({ id, quantity }) => ({ id, quantity }))
      await api.post(`/admin/orders/${ready.order_id}/fulfillments`, { items })
      await backorder().getByText("Filled", { exact: true }).waitFor({ timeout: 40_000 })
    })
  })

  it("an order that ships from elsewhere than core's form starts with says so", async () => {
    const [waiting] = await ordersOf("status=back_ordered", BLANKET)
    await oneMoreIsDelivered("MOSS-130")
    await openOrder(waiting)
    await backorder().getByText("1 of 2 can ship now from Lyon warehouse").waitFor()
    await backorder()
      .getByText(
        "The form starts with Hamburg warehouse. To ship from Lyon warehouse, choose it there, and the shipping method again."
      )
      .waitFor()
    await picture(merchant, "order-from-elsewhere")
  })

  describe("the search of the dashboard", () => {
    const search = async (text: string) => {
      await openOrders()
      await merchant.getByRole("heading", { name: "Orders", exact: true }).waitFor()
      await merchant.keyboard.press("Control+k")
      await merchant.getByRole("dialog").getByRole("combobox").fill(text)
      return merchant.getByRole("dialog")
    }

    it("finds orders that wait, and leads to one with the keyboard", async () => {
      const [{ display_id, order_id }] = await ordersOf("status=back_ordered", KETTLE)
      const found = await search("kestrel")
      const group = found.locator("[cmdk-group]").filter({ hasText: "Orders waiting for stock" })
      const order = group.getByRole("option").filter({ hasText: `#${display_id}` })
      await order.waitFor()
      await picture(merchant, "search")
      while ((await order.getAttribute("aria-selected")) !== "true") {
        await merchant.keyboard.press("ArrowDown")
      }
      await merchant.keyboard.press("Enter")
      await merchant.waitForURL(`**/orders/${order_id}`)
    })

    it("finds backordered products, and leads to the orders that wait for one", async () => {
      const found = await search("kestrel")
      const group = found.locator("[cmdk-group]").filter({ hasText: "Backordered products" })
      await group.getByRole("option").filter({ hasText: KETTLE }).click()
      await merchant.waitForURL(/\/backordered-products\?.*variant_id=variant_/)
      await merchant.getByRole("dialog").getByText(/^#\d+/).first().waitFor()
    })

    it("names the page of backordered products as a place to go", async () => {
      const found = await search("")
      await found.getByText("Go to Backordered products").waitFor()
    })
  })
})
