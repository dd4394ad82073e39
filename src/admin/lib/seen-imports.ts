const KEY = "medusa-plugin-backorder:seen-imports"

/** Notes that the merchant has seen how an import ended. For as long as the window is open: he may close it before that. */
export function noteSeen(importId: string): void {
  sessionStorage.setItem(KEY, JSON.stringify([...new Set([...seenImports(), importId])]))
}

/** @returns the imports of which the merchant has seen how they ended. */
export function seenImports(): string[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as string[]
}
