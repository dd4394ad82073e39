/** The oldest Medusa that says when stock changes, which is what an order that waits is filled by. */
const OLDEST = [2, 18]

/**
 * @param found - the version of the app's `@medusajs/medusa`.
 * @returns what is wrong with it, in a sentence; `null` when nothing is, or when it is no version that can be compared.
 */
export function complaintAbout(found: string): string | null {
  const [, ...parts] = /^(\d+)\.(\d+)\./.exec(found) ?? []
  const [major, minor] = parts.map(Number)
  const isOlder = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
  return isOlder ? `medusa-plugin-backorder needs Medusa ${OLDEST.join(".")} or newer, found ${found}.` : null
}
