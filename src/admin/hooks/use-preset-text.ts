import type { AdminOrder } from "@medusajs/types"
import type { BackorderWithHistory } from "../../api/contracts"
import { useListText } from "./use-list-text"
import { useLocations } from "./use-locations"
import { usePresetLocation } from "./use-preset-location"
import { useText } from "./use-text"

/**
 * "The form starts with Hamburg warehouse. To ship from Lyon warehouse, choose it there, and the shipping method again.", which
 * the form forgets then; `null` where what can ship is where core's form for a fulfillment starts.
 */
export const usePresetText = (order: AdminOrder, backorder: BackorderWithHistory): string | null => {
  const { t } = useText()
  const listOf = useListText("disjunction")
  const { data: locations = [] } = useLocations()
  const presetId = usePresetLocation(order)
  const preset = locations.find(({ value }) => value === presetId)
  const ready = new Set(backorder.lines.flatMap((line) => (line.ready_quantity > 0 ? (line.location_id ?? []) : [])))
  const others = locations.filter(({ value }) => ready.has(value) && value !== preset?.value)
  return preset && others.length > 0
    ? t("order.preset", { preset: preset.label, location: listOf(others.map(({ label }) => label)) })
    : null
}
