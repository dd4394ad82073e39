import AxeBuilder from "axe-core"
import type { Page } from "playwright-core"

const GRAVE: AxeBuilder.ImpactValue[] = ["serious", "critical"]

/** Nothing is checked while it still moves: half transparent text has no contrast. */
const MOVING = "[data-state=closed]"

/**
 * What a person with a keyboard, a screen reader or weak eyes would stumble over.
 *
 * @param within - a CSS selector; the dashboard around it is core's.
 * @returns one line for each serious or critical fault: the rule, what is wrong and where.
 */
export async function graveFaults(page: Page, within: string): Promise<string[]> {
  await page.waitForFunction(
    (moving) => document.getAnimations().length === 0 && !document.querySelector(moving + "[role=dialog]"),
    MOVING
  )
  await page.evaluate(AxeBuilder.source)
  const found = await page.evaluate(
    (selector) => (window as unknown as { axe: typeof AxeBuilder }).axe.run(selector, { resultTypes: ["violations"] }),
    within
  )
  return found.violations
    .filter(({ impact }) => GRAVE.includes(impact ?? null))
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`))
}
