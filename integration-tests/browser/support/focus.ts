import type { Locator, Page } from "playwright-core"
import { eventually } from "../../support/eventually"

/**
 * Waits until something has the focus: a drawer gives it back a moment after it has closed.
 *
 * @param name - its label, text or test id.
 */
export async function focusComesTo(page: Page, name: string | RegExp): Promise<void> {
  const expected: unknown = typeof name === "string" ? name : expect.stringMatching(name)
  await eventually(async () => expect(await namesOfFocused(page)).toContainEqual(expected))
}

/** Waits until an element has the focus. */
export async function focusIsOn(element: Locator): Promise<void> {
  await eventually(async () => expect(await hasFocus(element)).toBe(true))
}

export const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement)

const namesOfFocused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element === document.body
      ? ["the start of the page"]
      : [element?.ariaLabel, element?.textContent, element?.getAttribute("data-testid")]
  })
