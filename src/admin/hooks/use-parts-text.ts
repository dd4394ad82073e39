import { useText } from "./use-text"

interface Part {
  quantity: number
  on: string | null
  /** Of the deliveries that it comes with, where they are known. */
  references?: string[]
  /** Whether it is known that none brings it. */
  is_estimate?: boolean
}

/** Words what comes when: "2 on Dec 14, 2026 (PO-1042), 1 on Dec 24, 2026 (estimate)"; `null` when that is nothing. */
export const usePartsText = () => {
  const { t, day, number } = useText()
  return (parts: Part[]): string | null => {
    const worded = parts.map(({ quantity: units, on, references = [], is_estimate = false }) => {
      const quantity = number(units)
      const part = on ? t("order.part", { quantity, date: day(on) }) : t("order.part_undated", { quantity })
      if (is_estimate) {
        return t("order.part_estimate", { part })
      }
      return references.length > 0 ? t("order.part_references", { part, references: references.join(", ") }) : part
    })
    return worded.length > 0 ? worded.join(", ") : null
  }
}
