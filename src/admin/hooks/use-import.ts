import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type { ConfirmImportBody, ImportResponse, ImportStateResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { refreshSettings } from "./use-settings-list"

const PATH = "/admin/backorder-settings/imports"

/** How often an import that is being applied is asked how far it is. */
const PROGRESS_MS = 1_000

/** Uploads a file. Nothing of it is applied: the answer says what it would do. */
export const useUploadImport = () =>
  useMutation({
    mutationFn: ({ file, encoding }: { file: File; encoding: string }) => {
      const body = new FormData()
      body.append("encoding", encoding)
      body.append("file", file)
      // Without a type of ours the browser writes its own, with the boundary that the parts are separated by.
      return sdk.client.fetch<ImportResponse>(PATH, { method: "POST", body, headers: { "content-type": null } })
    },
  })

/** How an import stands, and the way to apply it, whose progress is followed until it ends. */
export const useImport = (id: string) => {
  const client = useQueryClient()
  const queryKey = backorderKeys.import(id)
  const confirm = useMutation({
    mutationFn: (body: ConfirmImportBody) =>
      sdk.client.fetch<ImportStateResponse>(`${PATH}/${id}/confirm`, { method: "POST", body }),
    onSuccess: (state) => client.setQueryData(queryKey, state),
    // Whatever went wrong, somebody else may have confirmed it.
    onError: () => client.invalidateQueries({ queryKey }),
  })
  const state = useQuery({
    queryKey,
    queryFn: () => sdk.client.fetch<ImportStateResponse>(`${PATH}/${id}`),
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state: { data } }) => (confirm.isPending || data?.status === "applying") && PROGRESS_MS,
  })
  const isApplied = state.data?.status === "applied"
  useEffect(() => {
    if (isApplied) {
      void refreshSettings(client)
    }
  }, [isApplied, client])
  return { state, confirm }
}
