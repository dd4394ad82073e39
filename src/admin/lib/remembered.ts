/**
 * What somebody last chose, in the browser that it was chosen in. Where the browser keeps nothing (its storage is full or
 * switched off), each visit begins anew.
 */
const PREFIX = "medusa-plugin-backorder:"

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // It works without.
  }
}
