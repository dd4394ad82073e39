import { keepPreviousData, useQuery, type QueryClient } from "@tanstack/react-query"
import type { SettingsResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys, dashboardKeys } from "./query-keys"

/** What one page of the list asks for. `order` is a column, with `-` before it for descending. */
export interface SettingsListQuery {
  q?: string
  order?: string
  limit: number
  offset: number
  enabled?: string
  waiting?: string
  at_limit?: string
}

/** One page of the settings of all products. The page before stays on screen while the next one loads. */
export const useSettingsList = (query: SettingsListQuery) =>
  useQuery({
    queryKey: backorderKeys.settingsList(query),
    queryFn: () => sdk.client.fetch<SettingsResponse>("/admin/backorder-settings", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** How many products have settings, whatever the list is narrowed down to; `undefined` until that is known. */
export const useSettingsCount = (): number | undefined => useSettingsList({ limit: 1, offset: 0 }).data?.count

/** Fetches again what settings are shown by, the dashboard's own pages included: they show `allow_backorder`. */
export async function refreshSettings(client: QueryClient): Promise<void> {
  const keys = [backorderKeys.all, dashboardKeys.products, dashboardKeys.variants]
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}
