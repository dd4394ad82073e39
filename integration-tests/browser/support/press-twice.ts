import type { Locator } from "playwright-core"

/** A double click on a busy machine: the second click comes before a task of the browser that is due has had its turn. */
export const pressTwice = (button: Locator) =>
  button.evaluate(async (element: HTMLElement) => {
    element.click()
    await Promise.resolve()
    element.click()
  })
