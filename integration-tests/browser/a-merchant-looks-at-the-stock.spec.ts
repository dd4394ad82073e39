import type { HttpTypes } from "@medusajs/types"
import type { Locator, Page } from "playwright-core"
import type { Api } from "../support/http"
import { graveFaults } from "./support/axe"
import { atTheApi } from "./support/api"
import type { Demo } from "./support/demo"
import { picture } from "./support/people"
import { visitDemo, type Visit } from "./support/visit"

const MINUTE = 60_000

/** In the demo three orders wait for five of it, and nothing of it is in stock. */
const KETTLE = { title: "Kestrel Pour-Over Kettle", sku: "KESTREL" }

/** Four are in stock, all of them for older orders than those that wait. */
const GRINDER = { sku: "ALDER" }

/** The pages of what is sold and of what lies on a shelf: what of it is owed, to whom, and what may ship. */
describe("a merchant looks at the stock", () => {
  let visit: Visit, demo: Demo, merchant: Page, api: Api
  let item: HttpTypes.AdminInventoryItem, level: HttpTypes.AdminInventoryLevel

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    api = await atTheApi(demo)
    const { inventory_items } = await api.get<HttpTypes.AdminInventoryItemListResponse>(
      `/admin/inventory-items?sku=${KETTLE.sku}&fields=id,title,*location_levels`
    )
    item = inventory_items[0]
    level = (item.location_levels ?? [])[0]
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const owed = () => merchant.getByRole("region", { name: "Backorder", exact: true })
  const openReservation = async (isNext: boolean) => {
    const { reservations } = await api.get<{ reservations: { id: string }[] }>(
      `/admin/reservations?inventory_item_id=${item.id}&order=created_at`
    )
    const [first, ...others] = reservations
    await merchant.goto(`${demo.admin_url}/reservations/${isNext ? first.id : others.at(-1)?.id}`)
  }
  /** Core's form begins in its first cell, but shows it before it listens: keys that come earlier are lost. */
  const enterInFirstCell = async (form: Locator, value: string) => {
    await form.locator(":focus:has([data-cell-overlay])").waitFor()
    await merchant.keyboard.type(value)
    await merchant.keyboard.press("Enter")
    expect(await form.getByRole("textbox").first().inputValue()).toBe(value)
  }
  /** From core's list, whose order is by chance: the item may be on another page of it. */
  const openFromList = async ({ sku }: { sku: string }) => {
    await merchant.getByRole("heading", { name: "Inventory", exact: true }).waitFor()
    await merchant.getByPlaceholder("Search").fill(sku)
    // Whoever is quicker than the search is brought back to the list by it.
    await merchant.getByRole("row").nth(2).waitFor({ state: "detached" })
    await merchant.getByRole("row").filter({ hasText: sku }).click()
  }
  const inHamburg = () => merchant.getByRole("row").filter({ hasText: "Hamburg warehouse" }).first()
  const expectUnits = (quantity: number) =>
    api.post("/admin/incoming-stock", {
      inventory_item_id: item.id,
      location_id: level.location_id,
      quantity,
      expected_on: "2099-05-01",
    })
  const waitingOrders = () => merchant.getByRole("region", { name: "Orders waiting for stock" })
  const incoming = () => merchant.getByRole("region", { name: "Incoming stock" })
  const receiveIt = async () => {
    await incoming()
      .getByRole("button", { name: /^Receive/ })
      .press("Enter")
    const form = merchant.getByRole("dialog")
    await form.getByText("Then all of it has arrived.").waitFor()
    await form.getByRole("button", { name: "Receive" }).press("Enter")
    await form.waitFor({ state: "detached" })
  }
  const nobodyStumbles = async (name: string) => {
    for (const theme of ["light", "dark"]) {
      await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
      await merchant.reload()
      await owed().waitFor()
      expect(await graveFaults(merchant, "[role=region]")).toEqual([])
      await picture(merchant, `stock-${name}-${theme}`)
    }
  }

  it("a variant says how many of it are owed, and to which orders, the next one first", async () => {
    const { variants } = await api.get<{ variants: { id: string; product_id: string }[] }>(
      `/admin/product-variants?sku=${KETTLE.sku}&fields=id,product_id`
    )
    await merchant.goto(`${demo.admin_url}/products/${variants[0].product_id}/variants/${variants[0].id}`)
    await owed().getByText("5 items owed to 3 orders").waitFor()
    const orders = await owed().getByRole("listitem").allInnerTexts()
    expect(orders).toHaveLength(3)
    expect(orders[0]).toMatch(/^#\d+\s+[A-Z]\S+ [A-Z]\S+\s+Ordered [A-Z][a-z]{2} \d{1,2}, \d{4}\s+2 items$/)
    await nobodyStumbles("variant")
  })

  it("an inventory item says the same, and where a delivery of less than that is entered", async () => {
    await merchant.goto(`${demo.admin_url}/inventory/${item.id}`)
    await owed().getByText("5 items owed to 3 orders").waitFor()
    await nobodyStumbles("item")

    await owed().getByRole("link", { name: "Edit stock levels" }).press("Enter")
    const form = merchant.getByRole("dialog")
    await form.getByText(KETTLE.sku).first().waitFor()
    await picture(merchant, "stock-form")
    // Title and SKU of each row: core's form takes all items of the store where it does not know which one is meant.
    expect(await form.locator("span[title]").allInnerTexts()).toEqual([item.title, KETTLE.sku])
  })

  it("an inventory item shows the stock that was entered there, without a reload", async () => {
    const { inventory_items } = await api.get<HttpTypes.AdminInventoryItemListResponse>(
      `/admin/inventory-items?sku=${GRINDER.sku}&fields=id`
    )
    await merchant.goto(`${demo.admin_url}/inventory/${inventory_items[0].id}`)
    await inHamburg().getByText("4", { exact: true }).waitFor()
    await owed().getByRole("link", { name: "Edit stock levels" }).press("Enter")
    const form = merchant.getByRole("dialog")
    // The first of its cells is that of the location which the demo opened first.
    expect(await form.getByRole("columnheader").nth(2).innerText()).toBe("Hamburg warehouse")
    await enterInFirstCell(form, "5")
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "detached" })

    await openFromList(GRINDER)
    await inHamburg().getByText("5", { exact: true }).waitFor()
  })

  describe("a reservation", () => {
    it("says that what it reserves is not there, and who is before it", async () => {
      await openReservation(false)
      await owed()
        .getByText(/^\d of \d waiting, expected .*, \d orders ahead$/)
        .waitFor()
      await owed().getByText("Not in stock yet, so it cannot be shipped.").waitFor()
      await nobodyStumbles("reservation")
    })
  })

  it("an inventory item whose delivery is known has it received there, and leads to what can be shipped then", async () => {
    await expectUnits(3)
    await merchant.goto(`${demo.admin_url}/inventory/${item.id}`)
    await owed()
      .getByText(/^Has a delivery arrived\? Receive it under Incoming stock\./)
      .waitFor()
    await owed().getByText("Has other stock arrived? Enter the new total here:").waitFor()
    await owed().getByRole("link", { name: "Edit stock levels" }).waitFor()
    await nobodyStumbles("item-with-delivery")

    await receiveIt()
    await merchant.getByRole("button", { name: "Show orders ready to ship" }).click()
    await waitingOrders().getByRole("listitem").filter({ hasText: KETTLE.title }).first().waitFor()
  })

  it("orders that were looked at before a delivery was received are not shown as they stood then", async () => {
    const counts = waitingOrders().getByText(/^\d+ waiting · \d+ ready to ship$/)
    await expectUnits(1)
    await merchant.goto(`${demo.admin_url}/orders`)
    const before = await counts.textContent()
    await merchant.getByRole("link", { name: "Inventory", exact: true }).click()
    await openFromList(KETTLE)
    await receiveIt()
    let answer: () => void = () => undefined
    const isLookedAt = new Promise<void>((resolve) => (answer = resolve))
    await merchant.route("**/admin/backorders?*", async (route) => {
      await isLookedAt
      await route.continue()
    })
    await merchant.getByRole("button", { name: "Show orders ready to ship" }).click()
    await merchant.getByRole("heading", { name: "Orders", exact: true }).waitFor()
    await merchant.getByRole("row").filter({ hasText: /#\d/ }).first().waitFor()
    const remembered = await counts.count()
    answer()
    const after = await counts.textContent()
    await merchant.unrouteAll({ behavior: "wait" })

    const [was, is] = [before, after].map((text) => Number(text?.match(/(\d+) ready/)?.[1]))
    expect(remembered).toBe(0)
    expect(is).toBe(was + 1)
  })

  it("an inventory item and its reservations say what can be shipped once all of it is in stock, without a reload", async () => {
    await merchant.goto(`${demo.admin_url}/inventory/${item.id}`)
    await owed().getByText("2 orders can be shipped now").waitFor()
    await merchant.getByRole("row").filter({ hasText: "Hamburg warehouse" }).first().getByRole("button").click()
    await merchant.getByRole("menuitem", { name: "Edit" }).click()
    const form = merchant.getByRole("dialog")
    await form.getByLabel("In stock").fill("5")
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "detached" })
    await owed().getByText("3 orders can be shipped now").waitFor()
    expect(await owed().getByText("Ready to ship").count()).toBe(3)

    await openReservation(true)
    await owed().getByText("In stock. This reservation can be shipped.").waitFor()
  })

  it("a delivery that nobody waits for is received, and its notice leads to no orders", async () => {
    await expectUnits(2)
    await merchant.goto(`${demo.admin_url}/inventory/${item.id}`)
    await receiveIt()
    await merchant
      .getByText(/^2 × .* received$/)
      .first()
      .waitFor()
    expect(await merchant.getByRole("button", { name: "Show orders ready to ship" }).count()).toBe(0)
    await incoming().waitFor({ state: "detached" })
  })
})
