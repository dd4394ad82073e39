import { readFile } from "node:fs/promises"
import type { Locator } from "playwright-core"

/** Presses a button that gives a file. @returns the name and the lines of it. */
export async function downloadBy(button: Locator): Promise<{ name: string; lines: string[] }> {
  const [download] = await Promise.all([button.page().waitForEvent("download"), button.press("Enter")])
  const text = (await readFile(await download.path(), "utf8")).replace("\uFEFF", "")
  return { name: download.suggestedFilename(), lines: text.trim().split(/\r?\n/) }
}
