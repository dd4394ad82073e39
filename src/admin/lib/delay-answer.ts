import type { BackorderWithHistory } from "../../api/contracts"

type Line = BackorderWithHistory["lines"][number]

/**
 * @returns the entry with what the customer answered last to a delay of a line: that he waits only as long as he does, that
 * he has canceled for good; `null` when there is nothing to tell.
 */
export function delayAnswerOf({
  entries,
  outstanding_quantity,
}: Pick<Line, "entries" | "outstanding_quantity">): Line["entries"][number] | null {
  const last = entries.filter(({ what }) => what === "delay_accepted" || what === "delay_declined").at(-1)
  return last && (last.what === "delay_declined" || outstanding_quantity > 0) ? last : null
}
