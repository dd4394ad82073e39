/** A product as an answer has it: `fields` may have left out all but the id. */
export interface StoreProduct {
  id: string
}

/**
 * @param body - of an answer.
 * @returns the products inside of it that come with their variants: one without is a name beside something else.
 */
export function nestedProducts(body: object): StoreProduct[] {
  const found: StoreProduct[] = []
  // Not by recursion: categories hold categories. Nothing holds itself, or it could not be sent as JSON.
  const left: object[] = [body]
  for (let next = left.pop(); next; next = left.pop()) {
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      if (typeof value === "object" && value !== null) {
        left.push(value)
        found.push(...(/^products?$/.test(key) ? [value].flat().filter(isWithVariants) : []))
      }
    }
  }
  return found
}

function isWithVariants(value: unknown): value is StoreProduct {
  const { id, variants } = (value ?? {}) as Record<string, unknown>
  return typeof id === "string" && Array.isArray(variants)
}
