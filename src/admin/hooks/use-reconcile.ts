import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ReconcileBody, ReconcileResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"

const reconcile = (body: ReconcileBody) =>
  sdk.client.fetch<ReconcileResponse>("/admin/backorders/reconcile", { method: "POST", body })

/** What reconciling would repair, asked once each time that somebody looks. */
export const useDifferences = () =>
  useQuery({
    queryKey: backorderKeys.differences,
    queryFn: () => reconcile({ dry_run: true }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

/** Repairs what differs; everything that is on the screen of it is fetched again. */
export const useRepair = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => reconcile({ dry_run: false }),
    onSuccess: () => client.invalidateQueries({ queryKey: backorderKeys.all }),
  })
}
