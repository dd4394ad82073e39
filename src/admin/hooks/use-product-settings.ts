import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProductSettingsResponse, SaveProductSettingsBody } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import type { Afterwards } from "./use-form-end"
import { refreshSettings } from "./use-settings-list"
import { useRights } from "./use-rights"

const pathOf = (productId: string) => `/admin/products/${productId}/backorder-settings`

/** The backorder settings of one product, with how it and its variants stand. Stock moves elsewhere: never kept stale. */
export const useProductSettings = (productId: string) =>
  useQuery({
    queryKey: backorderKeys.settings(productId),
    enabled: useRights().canRead === true,
    queryFn: () => sdk.client.fetch<ProductSettingsResponse>(pathOf(productId)),
    select: (response) => response.backorder_settings,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** Saves the fields given; what is left out is kept. */
export const useSaveProductSettings = (productId: string, { onDone, onRefused }: Afterwards) => {
  const client = useQueryClient()
  return useMutation({
    // Otherwise it would wait offline until there is a connection again, and nobody would know.
    networkMode: "always",
    mutationFn: (body: SaveProductSettingsBody) =>
      sdk.client.fetch<ProductSettingsResponse>(pathOf(productId), { method: "POST", body }),
    onSuccess: async (response) => {
      client.setQueryData(backorderKeys.settings(productId), response)
      await refreshSettings(client)
      onDone(response)
    },
    onError: onRefused,
  })
}
