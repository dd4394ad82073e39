import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { dashboardKeys } from "./query-keys"

/**
 * Has an inventory item's page show its stock as it is. Core's form for the stock of many items at once, which the page leads
 * to, leaves the table of locations as it was for a minute and a half (2.21.2).
 *
 * @param item - as the dashboard hands it to its widgets: another object once it was fetched again.
 */
export const useFreshLevels = (item: object) => {
  const client = useQueryClient()
  useEffect(() => {
    void client.invalidateQueries({ queryKey: dashboardKeys.inventoryLevels })
  }, [client, item])
}
