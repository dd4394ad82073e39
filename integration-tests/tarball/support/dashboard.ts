import { logIn, openBrowser, someone } from "../../browser/support/people"
import { ADMIN } from "../../support/app/login"

/** A page of the dashboard, and what has to be seen there. */
interface Screen {
  path: string
  heading: string
  /** Something in a row of its table. */
  row?: string
}

/** Visits pages of an app's own dashboard, as it was built. @returns what fails in them, in the browser's words. */
export async function lookAt(url: string, screens: Screen[]): Promise<string[]> {
  const browser = await openBrowser()
  try {
    const page = await someone(browser, () => undefined)
    const errors: string[] = []
    page.on("pageerror", ({ message }) => errors.push(message))
    await logIn(page, { ...ADMIN, admin_url: `${url}/app` })
    for (const { path, heading, row } of screens) {
      await page.goto(`${url}/app/${path}`)
      await page.getByRole("heading", { name: heading, exact: true }).first().waitFor()
      if (row) {
        await page.getByRole("row").filter({ hasText: row }).first().waitFor()
      }
    }
    return errors
  } finally {
    await browser.close()
  }
}
