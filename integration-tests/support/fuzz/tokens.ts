/** Stand for ids of the shop in which a request is sent: what is generated is the same in every shop. */
export const TOKENS = [
  "@product",
  "@other",
  "@variant",
  "@order",
  "@line",
  "@backorder",
  "@import",
  "@delivery",
  "@item",
  "@location",
]

export type Ids = Record<string, string>

/** @param ids - by token. What ends in none of them stays as it is. */
export function withIds(text: string, ids: Ids): string {
  return text.replace(/@[a-z]+/g, (token) => ids[token] ?? token)
}
