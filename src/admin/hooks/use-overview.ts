import { useQuery } from "@tanstack/react-query"
import type { BackordersOverviewResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"

/** What waits and what may leave over all products, and how that came about in the last weeks. */
export const useOverview = () =>
  useQuery({
    queryKey: backorderKeys.overview,
    queryFn: () => sdk.client.fetch<BackordersOverviewResponse>("/admin/backordered-products/overview"),
    select: ({ overview }) => overview,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
