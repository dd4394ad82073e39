import type { Browser, Page } from "playwright-core"
import { fetchClient, speakAs } from "../../support/http"
import { TestDatabase } from "../../support/test-database"
import { runningDemo, type Demo } from "./demo"
import { logIn, openBrowser, someone } from "./people"

/** The demo store as it was seeded, and a merchant who has logged in. */
export interface Visit {
  demo: Demo
  browser: Browser
  merchant: Page
  end: () => Promise<void>
}

/**
 * Puts the demo store back to how it was seeded, and logs a merchant in.
 *
 * @param onDialog - called when a dialog opens at the merchant's.
 */
export async function visitDemo(onDialog: () => void = () => undefined): Promise<Visit> {
  const demo = runningDemo()
  await TestDatabase.at(demo.database_url).putBack("seeded")
  const browser = await openBrowser()
  const end = () => browser.close()
  try {
    const merchant = await someone(browser, onDialog)
    await logIn(merchant, demo)
    return { demo, browser, merchant, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The page of a product in the demo's admin. */
export async function productPage(demo: Demo, title: string): Promise<string> {
  const store = speakAs(fetchClient(demo.backend_url), { "x-publishable-api-key": demo.publishable_key })
  const { products } = await store.get<{ products: { id: string; title: string }[] }>("/store/products?limit=100")
  return `${demo.admin_url}/products/${products.find((product) => product.title === title)?.id}`
}
