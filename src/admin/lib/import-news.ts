import type { ListedImport } from "../../api/contracts"

/** For how long the list says how an import ended that nobody has looked at. */
const NEWS_MS = 60 * 60 * 1_000

/**
 * @param seen - the imports of which the merchant has seen how they ended.
 * @returns whether the list has to say how an import stands.
 */
export function isNews({ transaction_id, status, seen_at }: ListedImport, seen: string[], now: Date): boolean {
  if (status === "applying") {
    return true
  }
  const isRecent = seen_at !== null && now.getTime() - new Date(seen_at).getTime() < NEWS_MS
  return status !== "ready" && isRecent && !seen.includes(transaction_id)
}
