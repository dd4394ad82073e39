import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"
import type { Demo } from "./demo"

/** Without these Chromium knocks at hosts that a test machine may not reach, and does not start as root. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

/** The dashboard is bundled while it is first read. */
const PATIENCE_MS = 30_000

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROME_PATH, args: FLAGS })
}

/** Somebody with a window of their own. A dialog would mean that a merchant's text has run. */
export async function someone(browser: Browser, onDialog: () => void): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  page.on("dialog", (dialog) => {
    onDialog()
    void dialog.dismiss()
  })
  return page
}

export async function logIn(page: Page, demo: Pick<Demo, "admin_url" | "email" | "password">): Promise<void> {
  await page.goto(`${demo.admin_url}/login`)
  await page.getByPlaceholder("Email").fill(demo.email)
  await page.getByPlaceholder("Password").fill(demo.password)
  await page.getByRole("button", { name: /Continue with Email/ }).click()
  await page.waitForURL(/\/app\/orders/)
}

/** Keeps a picture of what is on the screen when `SCREENSHOTS` names a folder; the README's are made so. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS) {
    await page.waitForLoadState("networkidle")
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) })
  }
}
