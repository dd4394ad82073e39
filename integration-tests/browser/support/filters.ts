import type { Page } from "playwright-core"
import { eventually } from "../../support/eventually"

/** Narrows a list down by one of the values that a filter offers. */
export async function chooseFilter(page: Page, filter: string, value: string): Promise<void> {
  await openFilter(page, filter)
  await page.getByRole("dialog").getByText(value, { exact: true }).click()
  await closeFilter(page, value)
}

export async function openFilter(page: Page, filter: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Filter", exact: true }).click()
  await page.getByRole("menuitem", { name: filter }).click()
}

/**
 * A filter that is closed before it has its value is taken away. Behind the open one, nothing has a role; and a key that is
 * pressed while it is still opening is lost.
 */
export async function closeFilter(page: Page, value: string): Promise<void> {
  await page.locator("main button").filter({ hasText: value }).first().waitFor()
  await eventually(async () => {
    await page.keyboard.press("Escape")
    expect(await page.getByRole("dialog").count()).toBe(0)
  })
}
