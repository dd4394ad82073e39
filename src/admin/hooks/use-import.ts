import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useNavigate } from "react-router-dom"
import type { ConfirmImportBody, ImportResponse, ImportsResponse, ImportStateResponse } from "../../api/contracts"
import { LIST_PATH } from "../lib/address"
import { errorText } from "../lib/error-text"
import { sdk } from "../lib/sdk"
import { noteSeen } from "../lib/seen-imports"
import { backorderKeys } from "./query-keys"
import { IMPORTS_PATH, PROGRESS_MS, useImportFollower } from "./use-import-follower"
import { useIsMounted } from "./use-is-mounted"
import { refreshSettings } from "./use-settings-list"
import { useText } from "./use-text"

/**
 * Uploads a file. Nothing of it is applied: the answer says what it would do. Whoever has left in the meantime is told by
 * a toast, which leads back to it.
 */
export const useUploadImport = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const isMounted = useIsMounted()
  const actionTo = (id: string, label: string) => ({
    label,
    altText: label,
    onClick: () => void navigate(`${LIST_PATH}?import=${id}`),
  })
  return useMutation({
    networkMode: "always",
    mutationFn: ({ file, encoding }: { file: File; encoding: string }) => {
      const body = new FormData()
      body.append("encoding", encoding)
      body.append("file", file)
      // Without a type of ours the browser writes its own, with the boundary that the parts are separated by.
      return sdk.client.fetch<ImportResponse>(IMPORTS_PATH, { method: "POST", body, headers: { "content-type": null } })
    },
    onSuccess: ({ transaction_id, summary }, { file }) => {
      if (!isMounted()) {
        const title = t("imports.read", { file: file.name, count: summary.rows })
        toast.info(title, { action: actionTo(transaction_id, t("imports.review")) })
      }
    },
    onError: (error, { file }) => {
      if (!isMounted()) {
        const title = t("imports.upload_failed", { file: file.name })
        toast.error(title, { description: errorText(error, t), action: actionTo("new", t("imports.another")) })
      }
    },
  })
}

/** How an import stands, and the way to apply it, whose progress is followed until it ends. */
export const useImport = (id: string) => {
  const client = useQueryClient()
  const follow = useImportFollower()
  const queryKey = backorderKeys.import(id)
  const confirm = useMutation({
    networkMode: "always",
    mutationFn: (body: ConfirmImportBody) =>
      sdk.client.fetch<ImportStateResponse>(`${IMPORTS_PATH}/${id}/confirm`, { method: "POST", body }),
    onSuccess: (state) => {
      client.setQueryData(queryKey, state)
      follow(id)
    },
    // Whatever went wrong, somebody else may have confirmed it.
    onError: () => client.invalidateQueries({ queryKey }),
  })
  const state = useQuery({
    queryKey,
    queryFn: () => sdk.client.fetch<ImportStateResponse>(`${IMPORTS_PATH}/${id}`),
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state: { data } }) => (confirm.isPending || data?.status === "applying") && PROGRESS_MS,
  })
  const status = state.data?.status
  useEffect(() => {
    if (status === "applied" || status === "failed") {
      noteSeen(id)
    }
    if (status === "applied") {
      void refreshSettings(client)
    }
  }, [status, id, client])
  return { state, confirm }
}

/** The newest import that is being applied or was; `undefined` until that is known, or when there is none. */
export const useLatestImport = () =>
  useQuery({
    queryKey: backorderKeys.imports,
    queryFn: () =>
      sdk.client.fetch<ImportsResponse>(IMPORTS_PATH, {
        query: { status: ["applying", "applied", "failed"], limit: 1 },
      }),
    select: ({ imports }) => imports.at(0),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => data?.imports[0]?.status === "applying" && PROGRESS_MS,
  }).data
