import type { Browser, Page } from "playwright-core"
import { fetchClient, speakAs } from "../../support/http"
import { startDemo, type Demo } from "./demo"
import { logIn, openBrowser, someone } from "./people"

/** A running demo store, and a merchant who has logged in. */
export interface Visit {
  demo: Demo
  browser: Browser
  merchant: Page
  end: () => Promise<void>
}

/**
 * Starts the demo store and logs a merchant in.
 *
 * @param onDialog - called when a dialog opens at the merchant's.
 */
export async function visitDemo(onDialog: () => void = () => undefined): Promise<Visit> {
  const { demo, stop } = await startDemo()
  const opened: { browser?: Browser } = {}
  const end = async () => {
    await opened.browser?.close()
    await stop()
  }
  try {
    const browser = (opened.browser = await openBrowser())
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
