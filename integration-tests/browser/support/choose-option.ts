import type { Locator } from "playwright-core"
import { focusIsOn } from "./focus"

/**
 * Chooses a value of a menu with the keyboard, and waits until the menu has the focus again: it takes that back a moment after
 * it was closed, also from a field to which somebody has gone on meanwhile.
 */
export async function chooseOption(menu: Locator, value: string): Promise<void> {
  await menu.press("Enter")
  await menu.page().getByRole("option", { name: value, exact: true }).press("Enter")
  await focusIsOn(menu)
}
