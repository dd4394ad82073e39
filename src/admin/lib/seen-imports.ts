import { recall, remember } from "./remembered"

const NAME = "seen-imports"

/** The list tells of the newest import alone. */
const KEPT = 20

/** Notes that the merchant has seen how an import ended, in whichever window of the browser. */
export function noteSeen(importId: string): void {
  const others = seenImports().filter((id) => id !== importId)
  remember(NAME, JSON.stringify([...others, importId].slice(-KEPT)))
}

/** @returns the imports of which the merchant has seen how they ended. */
export function seenImports(): string[] {
  return JSON.parse(recall(NAME) ?? "[]") as string[]
}
