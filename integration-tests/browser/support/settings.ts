import type { Locator, Page } from "playwright-core"

/** The section on a product's page that says whether and how it sells on backorder. */
export const backorderSection = (page: Page): Locator => page.getByRole("region", { name: "Backorder", exact: true })

/** The form that the section opens. */
export const settingsDrawer = (page: Page): Locator => page.getByRole("dialog", { name: "Edit backorder settings" })

/** Opens the form of a product that is on. */
export async function editSettings(page: Page): Promise<Locator> {
  await backorderSection(page).getByRole("button", { name: "Backorder actions" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  const drawer = settingsDrawer(page)
  await drawer.waitFor()
  return drawer
}
