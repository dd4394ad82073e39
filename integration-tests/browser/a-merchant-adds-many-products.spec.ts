import type { Page } from "playwright-core"
import { graveFaults } from "./support/axe"
import { chooseOption } from "./support/choose-option"
import type { Demo } from "./support/demo"
import { chooseFilter } from "./support/filters"
import { focusComesTo } from "./support/focus"
import { picture } from "./support/people"
import { visitDemo, type Visit } from "./support/visit"
import { eventually } from "../support/eventually"

const MINUTE = 60_000

const KETTLE = "Kestrel Pour-Over Kettle"
const GRINDER = "Alder Hand Grinder"
/** In the demo as many wait for it as its maximum allows. */
const LANTERN = "Ember Storm Lantern"
/** In the demo they were never set up. */
const BOTTLE = "Cove Cold Brew Bottle"
const MUG = "Tern Enamel Mug"

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

/** The page of all products with settings, where products come into the list and go out of it. */
describe("a merchant adds many products", () => {
  let visit: Visit, demo: Demo, merchant: Page

  beforeAll(async () => {
    visit = await visitDemo()
    ;({ demo, merchant } = visit)
    await merchant.setViewportSize(WIDE)
  }, 8 * MINUTE)

  afterAll(() => visit?.end())

  const main = () => merchant.getByRole("main")
  const rowOf = (title: string) => main().getByRole("row").filter({ hasText: title })
  const titles = () => main().getByRole("row").getByRole("link").allTextContents()
  const bar = () => merchant.getByRole("toolbar", { name: "Selected products" })
  const picker = () => merchant.getByRole("dialog", { name: "Add products" })
  const prompt = () => merchant.getByRole("alertdialog")
  const openList = async (query = "") => {
    await merchant.goto(`${demo.admin_url}/backorders${query}`)
    // By its text: behind an open drawer no row has a role.
    const first = ["No results", KETTLE, LANTERN].map((text) => merchant.getByText(text))
    await first
      .reduce((one, other) => one.or(other))
      .first()
      .waitFor()
  }
  const select = async (...products: string[]) => {
    for (const product of products) {
      await main()
        .getByRole("checkbox", { name: `Select ${product}` })
        .press("Space")
    }
    await bar().getByText(`${products.length} selected`).waitFor()
  }
  const choose = (filter: string, value: string) => chooseFilter(merchant, filter, value)
  /** Waits until the keyboard goes on from some control, and not from the start of the page. */
  const focusIsKept = () => merchant.waitForFunction(() => document.activeElement !== document.body)

  describe("that were never set up", () => {
    it("they are picked from the catalog, where those that are in the list already cannot be picked", async () => {
      await openList()
      await main().getByRole("button", { name: "Add products" }).press("Enter")
      await picker().getByRole("row").nth(1).waitFor()
      expect(await picker().getByRole("button", { name: "Continue" }).isDisabled()).toBe(true)
      await picker().getByPlaceholder("Search").fill("kestrel")
      await picker().getByRole("row").filter({ hasText: BOTTLE }).waitFor({ state: "detached" })
      expect(
        await picker()
          .getByRole("checkbox", { name: `Select ${KETTLE}` })
          .isDisabled()
      ).toBe(true)

      await picker().getByPlaceholder("Search").fill("")
      await picker()
        .getByRole("checkbox", { name: `Select ${BOTTLE}` })
        .press("Space")
      await picker().getByRole("row").filter({ hasText: MUG }).click()
      await picker().getByText("2 selected").waitFor()
      await picture(merchant, "many-picker-light-1280")
    })

    it("nothing of it is lost without a question", async () => {
      await merchant.keyboard.press("Escape")
      await prompt().getByRole("button", { name: "Cancel" }).press("Enter")
      await picker().getByText("2 selected").waitFor()
    })

    it("how they are sold is set once for all of them, and an empty field sets nothing", async () => {
      await picker().getByRole("button", { name: "Continue" }).press("Enter")
      const drawer = merchant.getByRole("dialog", { name: "Add 2 products" })
      await drawer.getByRole("textbox", { name: "Backorder promo" }).fill("%remaining% of %number% left")
      await drawer.getByRole("textbox", { name: "Maximum number of items for backorder" }).fill("7")
      await picture(merchant, "many-set-up-light-1280")
      await merchant.keyboard.press("Control+Enter")

      await merchant.getByText("2 products added").waitFor()
      await picker().waitFor({ state: "detached" })
      const cells = await rowOf(MUG).getByRole("cell").allTextContents()
      expect(cells.slice(2, 8)).toEqual(["Yes", "7 of 7 left", "-", "7", "7", "-"])
      await rowOf(BOTTLE).waitFor()
      await focusComesTo(merchant, "Add products")
    })
  })

  describe("that are in the list", () => {
    it("each says what waits and what is left, and they are narrowed down by it", async () => {
      await openList()
      const cells = await rowOf(LANTERN).getByRole("cell").allTextContents()
      expect(cells.slice(2, 7)).toEqual(["Yes", "Not shown: the limit is reached", "4", "4", "0"])

      await choose("At the limit", "Yes")
      await rowOf(KETTLE).waitFor({ state: "detached" })
      await rowOf(LANTERN).waitFor()
      expect(await titles()).toEqual([LANTERN])

      await openList()
      await choose("Orders waiting", "No")
      await rowOf(LANTERN).waitFor({ state: "detached" })
      await rowOf(MUG).waitFor()
      expect(await titles()).not.toContain(KETTLE)
    })

    it("one is changed by its own menu, in the form of its page", async () => {
      await openList()
      await rowOf(MUG)
        .getByRole("button", { name: `Actions for ${MUG}` })
        .press("Enter")
      await merchant.getByRole("menuitem", { name: "Edit" }).press("Enter")
      const form = merchant.getByRole("dialog", { name: "Edit backorder settings" })
      await form.getByText(MUG, { exact: true }).waitFor()
      await form.getByLabel("Maximum number of items for backorder").fill("9")
      await merchant.keyboard.press("Control+Enter")
      await form.waitFor({ state: "detached" })
      await rowOf(MUG).getByRole("cell", { name: "9 of 9 left", exact: true }).waitFor()
      await focusComesTo(merchant, `Actions for ${MUG}`)
    })

    it("the export says what it exports", async () => {
      await main().getByRole("button", { name: "Export" }).hover()
      await merchant
        .getByRole("tooltip")
        .getByText("Exports all products with backorder settings: 10 products")
        .waitFor()
    })
  })

  describe("with a letter", () => {
    const changes: string[] = []

    beforeAll(() => {
      merchant.on("request", (request) => {
        if (request.method() === "POST" && request.url().endsWith("/backorder-settings/batch")) {
          changes.push(request.postData() ?? "")
        }
      })
    })

    it.each([
      ["a menu is open", () => main().getByRole("button", { name: "Sort" }).click(), "n"],
      ["somebody types", () => main().getByPlaceholder("Search").focus(), "n"],
      ["it is pressed with Ctrl", () => main().getByRole("button", { name: "Import" }).focus(), "Control+e"],
      ["it follows another, as in G then E", () => merchant.keyboard.press("g"), "e"],
    ])("nothing happens while %s", async (_what, prepare, key) => {
      changes.length = 0
      await openList()
      await select(GRINDER)
      await prepare()
      await merchant.keyboard.press(key)
      await merchant.waitForTimeout(300)

      expect(changes).toEqual([])
      expect(await merchant.getByRole("dialog", { name: /^Edit/ }).count()).toBe(0)
    })

    it("they are disabled, which can be taken back", async () => {
      changes.length = 0
      await openList()
      await select(GRINDER, KETTLE)
      await merchant.waitForTimeout(600)
      await merchant.keyboard.press("n")
      await merchant.getByText("2 products disabled").waitFor()
      await rowOf(GRINDER).getByText("No", { exact: true }).waitFor()
      expect(changes).toHaveLength(1)

      await merchant.getByRole("button", { name: "Undo" }).click()
      await merchant.getByText("2 products enabled").waitFor()
      await rowOf(GRINDER).getByText("Yes", { exact: true }).waitFor()
      await rowOf(KETTLE).getByText("Yes", { exact: true }).waitFor()
    })
  })

  describe("that are to go again", () => {
    it("some are removed at once, after a question, and the keyboard goes on in the list", async () => {
      await openList()
      await select(MUG, BOTTLE)
      await bar().getByRole("button", { name: "Remove R" }).press("Enter")
      await prompt().getByText("Remove 2 products from the list?").waitFor()
      await picture(merchant, "many-remove-light-1280")
      await prompt().getByRole("button", { name: "Cancel" }).press("Enter")
      await rowOf(MUG).waitFor()

      await bar().getByRole("button", { name: "Remove R" }).press("Enter")
      await prompt().getByRole("button", { name: "Remove" }).press("Enter")
      await merchant.getByText("2 products removed").waitFor()
      await rowOf(MUG).waitFor({ state: "detached" })
      await bar().waitFor({ state: "detached" })
      expect(await titles()).not.toContain(BOTTLE)
      await focusIsKept()
    })

    const chooseOfLantern = async (name: string) => {
      await rowOf(LANTERN)
        .getByRole("button", { name: `Actions for ${LANTERN}` })
        .press("Enter")
      await merchant.getByRole("menuitem", { name }).press("Enter")
    }

    it("one is edited, and its form says when the maximum that is entered is reached already", async () => {
      await chooseOfLantern("Edit")
      const drawer = merchant.getByRole("dialog")
      const maximum = drawer.getByRole("textbox", { name: "Maximum number of items for backorder" })
      await drawer.getByText("4 are already taken, so no more can be backordered until stock arrives.").waitFor()
      await picture(merchant, "many-reached-light-1280")
      await maximum.fill("5")
      await drawer.getByText("For all variants together.").waitFor()
      await merchant.keyboard.press("Escape")
      await prompt().getByRole("button", { name: "Continue" }).press("Enter")
      await drawer.waitFor({ state: "detached" })
    })

    it("one is switched off and on by its own menu, and is said to have nothing left while it is off", async () => {
      const says = async () => (await rowOf(LANTERN).getByRole("cell").allTextContents()).slice(4, 7)

      await chooseOfLantern("Disable")
      await rowOf(LANTERN).getByText("No", { exact: true }).waitFor()
      expect(await says()).toEqual(["4", "4", "-"])
      await picture(merchant, "many-disabled-light-1280")
      await chooseOfLantern("Enable")
      await rowOf(LANTERN).getByText("Yes", { exact: true }).waitFor()
      expect(await says()).toEqual(["4", "4", "0"])
      await focusIsKept()
    })

    it("one is removed by its own menu, although orders wait for it", async () => {
      await chooseOfLantern("Remove")
      await prompt().getByText(`Remove ${LANTERN} from the list?`).waitFor()
      await prompt().getByRole("button", { name: "Remove" }).press("Enter")
      await merchant.getByText("1 product removed").waitFor()
      await rowOf(LANTERN).waitFor({ state: "detached" })
      await focusIsKept()

      await merchant.goto(`${demo.admin_url}/backordered-products`)
      await rowOf(LANTERN).waitFor()
    })

    it("the keyboard goes on in the list when a change of the bar is done, or its drawer closed", async () => {
      await openList()
      await select(KETTLE)
      await bar().getByRole("button", { name: "Enable Y" }).press("Enter")
      await merchant.getByText("1 product enabled").waitFor()
      await bar().waitFor({ state: "detached" })
      await focusIsKept()

      await select(KETTLE)
      await bar().getByRole("button", { name: "Edit E" }).press("Enter")
      const drawer = merchant.getByRole("dialog", { name: "Edit 1 product" })
      await chooseOption(drawer.getByRole("combobox", { name: "Expected date" }), "Clear")
      await merchant.keyboard.press("Escape")
      await prompt().getByText("You have unsaved changes").waitFor()
      await prompt().getByRole("button", { name: "Continue" }).press("Enter")
      await drawer.waitFor({ state: "detached" })
      await focusComesTo(merchant, "EditE")
    })
  })

  describe("with a file that takes long", () => {
    const isState = /backorder-settings\/imports(\/[^/?]+)?(\?.*)?$/
    const FILE = "Product Handle,Backorder Max Quantity\nmoss-wool-blanket,33"

    /**
     * The server's answers are changed on their way: it would be done before anybody could look away. They go on being
     * looked at when it ends, because a request that is under way then would get no answer.
     *
     * @returns how it stands for the merchant, which can be changed, and how often that was asked.
     */
    const asIfApplying = async () => {
      const server = { isApplying: true, failsWith: 0, asked: 0 }
      await merchant.route(isState, async (route) => {
        server.asked += 1
        if (server.failsWith) {
          return route.fulfill({ status: server.failsWith, body: "" })
        }
        const response = await route.fetch({ maxRetries: 2 })
        const body = (await response.json()) as { imports?: object[] }
        const applying = server.isApplying ? { status: "applying", progress: { done: 250, total: 1000 } } : {}
        const json = body.imports
          ? { ...body, imports: body.imports.map((one) => ({ ...one, ...applying })) }
          : { ...body, ...applying }
        await route.fulfill({ response, json })
      })
      return server
    }

    afterAll(() => merchant.unrouteAll({ behavior: "ignoreErrors" }))

    it("the list says that it is being applied, and a toast when it is, wherever the merchant is by then", async () => {
      await openList("?import=new")
      const drawer = merchant.getByRole("dialog", { name: "Import" })
      await drawer
        .locator("input[type=file]")
        .setInputFiles({ name: "winter.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) })
      await drawer.getByRole("button", { name: "Apply" }).click()
      await drawer.getByText("Applied:").waitFor()
      await merchant.evaluate(() => localStorage.removeItem("medusa-plugin-backorder:seen-imports"))
      const server = await asIfApplying()

      await openList()
      const banner = main().getByRole("status").filter({ hasText: "winter.csv" })
      await banner.getByText("250 of 1000 products").waitFor()
      await picture(merchant, "many-import-applying-1280")
      await banner.getByRole("button", { name: "View import" }).press("Enter")
      await drawer.getByRole("progressbar").waitFor()
      await merchant.keyboard.press("Escape")

      await merchant.getByRole("link", { name: "Orders", exact: true }).first().click()
      await merchant.waitForURL(/\/orders/)
      server.isApplying = false
      await merchant.getByText("winter.csv was applied.").waitFor()
      await merchant.getByRole("button", { name: "View import" }).click()
      await drawer.getByText("Applied:").waitFor()
    })

    it("it is followed further after a gateway has answered for the server, and it is said where it cannot be", async () => {
      await merchant.unrouteAll({ behavior: "wait" })
      const server = await asIfApplying()
      const isAskedOn = async () => {
        const before = server.asked
        await eventually(async () => expect(server.asked).toBeGreaterThan(before + 1))
      }
      await openList()
      await main().getByText("250 of 1000 products").waitFor()
      await merchant.getByRole("link", { name: "Orders", exact: true }).first().click()
      await merchant.waitForURL(/\/orders/)
      server.failsWith = 502
      await isAskedOn()
      server.failsWith = 0
      await isAskedOn()
      expect(await merchant.getByText("It could not be seen how the import ended").count()).toBe(0)
      server.failsWith = 404
      await merchant.getByText("It could not be seen how the import ended").waitFor()
    })
  })

  it("offline it says so", async () => {
    await openList()
    await select(KETTLE)
    await merchant.context().setOffline(true)
    await bar().getByRole("button", { name: "Enable Y" }).press("Enter")
    await merchant
      .getByText(/No connection to the server/)
      .first()
      .waitFor()
    await merchant.context().setOffline(false)
  })

  describe.each([
    ["light", WIDE],
    ["light", NARROW],
    ["dark", WIDE],
    ["dark", NARROW],
  ])("in %s colours, %j", (theme, size) => {
    const nobodyStumbles = async (screen: string, within: string) => {
      expect(await graveFaults(merchant, within)).toEqual([])
      await picture(merchant, `many-${screen}-${theme}-${size.width}`)
    }

    beforeAll(async () => {
      await merchant.setViewportSize(size)
      await merchant.evaluate((chosen) => localStorage.setItem("medusa_admin_theme", chosen), theme)
    })

    it("nobody stumbles over the list and what is selected in it", async () => {
      await openList()
      await select(KETTLE)
      await bar().getByRole("button", { name: /^Edit/ }).focus()
      await nobodyStumbles("list", "main")
      const box = await bar().boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(size.width)
      await merchant.mouse.move(size.width / 2, size.height / 2)
      await merchant.mouse.wheel(0, 5000)
      await merchant.waitForTimeout(300)
      const pager = await main().getByRole("button", { name: "Next" }).boundingBox()
      expect((pager?.y ?? Infinity) + (pager?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0)
    })

    it("nor over the drawer that changes it", async () => {
      await bar().getByRole("button", { name: /^Edit/ }).press("Enter")
      await merchant.getByRole("dialog", { name: "Edit 1 product" }).getByRole("button", { name: "Save" }).waitFor()
      await nobodyStumbles("edit", "[role=dialog]")
      await merchant.keyboard.press("Escape")
      await merchant.getByRole("dialog").waitFor({ state: "detached" })
    })

    it("nor over the products to be added", async () => {
      await main().getByRole("button", { name: "Add products" }).click()
      await picker()
        .getByRole("checkbox", { name: `Select ${MUG}` })
        .waitFor()
      await nobodyStumbles("picker", "[role=dialog]")
      await picker()
        .getByRole("checkbox", { name: `Select ${MUG}` })
        .press("Space")
      await picker().getByRole("button", { name: "Continue" }).press("Enter")
      await merchant
        .getByRole("dialog", { name: `Add ${MUG}` })
        .getByRole("button", { name: "Save" })
        .waitFor()
      await nobodyStumbles("set-up", "[role=dialog][data-state=open]:last-of-type")
    })

    it("nor over an import with errors", async () => {
      await openList("?import=new")
      const drawer = merchant.getByRole("dialog", { name: "Import" })
      await drawer.getByText("File format").waitFor()
      await nobodyStumbles("import", "[role=dialog]")
      const lines = [
        "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Backorder Expected On,Colour",
        "moss-wool-blanket,Yes,Soon: %number% at most,21,2031-05-01,green",
        "no-such-lamp,Yes,,,,",
        "no-such-mug,Yes,,,01.02.2027,",
      ]
      await drawer
        .locator("input[type=file]")
        .setInputFiles({ name: "spring.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) })
      await drawer.getByText("2 rows with errors").waitFor()
      await drawer.getByText("Also in row 4.").waitFor()
      await nobodyStumbles("import-read", "[role=dialog]")
    })
  })

  it("all of it fits in German as well", async () => {
    await merchant.context().addCookies([{ name: "lng", value: "de", url: demo.admin_url }])
    await merchant.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
    await merchant.setViewportSize(WIDE)
    await merchant.goto(`${demo.admin_url}/backorders`)
    await main().getByRole("columnheader", { name: "Erwartet" }).waitFor()
    const table = main().getByRole("table").last()
    expect(
      await table.evaluate((element) => element.scrollWidth - (element.parentElement?.clientWidth ?? 0))
    ).toBeLessThanOrEqual(1)
    await picture(merchant, "many-list-german-1280")

    await merchant.setViewportSize(NARROW)
    await main()
      .getByRole("checkbox", { name: `${KETTLE} auswählen` })
      .press("Space")
    const box = await merchant.getByRole("toolbar").boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(NARROW.width)
    await picture(merchant, "many-list-german-390")
  })
})
