import type { DataTableFilter } from "@medusajs/ui"
import { INCOMING_STATUSES } from "../../modules/backorder/domain/codes"
import { useLocations } from "../hooks/use-locations"
import { useText } from "../hooks/use-text"
import type { INCOMING_FILTERS } from "../lib/incoming-filters"

type FilterName = (typeof INCOMING_FILTERS)[number]

/** What narrows down the list of what is on its way, in the dashboard's own menu. */
export const useIncomingFilters = (): DataTableFilter[] => {
  const { t } = useText()
  const { data: locations = [] } = useLocations()
  const radio = (id: FilterName, label: string, options: { value: string; label: string }[]) => ({
    id,
    type: "radio" as const,
    label,
    options,
  })
  return [
    radio(
      "status",
      t("incoming.columns.status"),
      INCOMING_STATUSES.map((value) => ({ value, label: t(`incoming.status.${value}`) }))
    ),
    ...(locations.length > 1 ? [radio("location_id", t("incoming.columns.location"), locations)] : []),
    radio("late", t("incoming.late"), [
      { value: "true", label: t("buying.filters.yes") },
      { value: "false", label: t("buying.filters.no") },
    ]),
  ]
}
