import type { BackorderWithHistory } from "../../api/contracts"
import { datedParts } from "../lib/dated-parts"
import { useText } from "./use-text"

type Line = BackorderWithHistory["lines"][number]

/** Words what a line that waits gets and when: "2 on Dec 14, 2026 (PO-1042), 1 without a date". */
export const usePartsText = () => {
  const { t, day, number } = useText()
  return (line: Line): string | null => {
    const parts = datedParts(line).map(({ quantity: units, on, references }) => {
      const quantity = number(units)
      const part = on ? t("order.part", { quantity, date: day(on) }) : t("order.part_undated", { quantity })
      return references.length > 0 ? t("order.part_references", { part, references: references.join(", ") }) : part
    })
    return parts.length > 0 ? parts.join(", ") : null
  }
}
