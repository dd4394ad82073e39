import type { BackorderWithHistory } from "../../api/contracts"
import { datedParts } from "../lib/dated-parts"
import { useLocations } from "./use-locations"
import { useText } from "./use-text"
import { useToday } from "./use-today"

type Line = BackorderWithHistory["lines"][number]

/** Words how a line of an order stands. */
export const useLineText = () => {
  const { t, day } = useText()
  const today = useToday()
  const { data: locations = [] } = useLocations()

  /** "expected Dec 24, 2026 (estimate)"; what was told counts where nothing is known any more. Left out where the parts say more. */
  const expected = (line: Line) => {
    const { current_expected_on, expected_on } = line
    if (datedParts(line).length > 0) {
      return null
    }
    const date = current_expected_on ?? expected_on
    const isCarried = line.parts.some(({ on, is_estimate }) => on !== null && !is_estimate)
    const wording = isCarried ? "order.expected" : "order.expected_estimate"
    return date && t(date < today ? "order.was_expected" : wording, { date: day(date) })
  }
  const place = ({ ahead_count }: Line) =>
    ahead_count === null ? null : ahead_count === 0 ? t("order.next_in_line") : t("order.ahead", { count: ahead_count })

  return {
    /** "2 of 3 waiting, expected Dec 24, 2026, next in line" */
    waits: (line: Line) => {
      const { outstanding_quantity: outstanding, backordered_quantity: waited, quantity } = line
      return outstanding > 0
        ? [t("order.waiting", { outstanding, quantity }), expected(line), place(line)].filter(Boolean).join(", ")
        : t("order.waited", { waited, quantity })
    },
    /** "1 of 3 can ship now from Hamburg warehouse", which a shop with one location need not hear; `null` when none can. */
    canShip: ({ ready_quantity: ready, quantity, location_id }: Line) => {
      if (ready === 0) {
        return null
      }
      const from = locations.length > 1 && locations.find(({ value }) => value === location_id)
      return from
        ? t("order.can_ship_from", { ready, quantity, location: from.label })
        : t("order.can_ship", { ready, quantity })
    },
  }
}
