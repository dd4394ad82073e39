import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import type { ImportStateResponse } from "../../api/contracts"
import { LIST_PATH } from "../lib/address"
import { errorText } from "../lib/error-text"
import { isPassing } from "../lib/request"
import { sdk } from "../lib/sdk"
import { noteSeen } from "../lib/seen-imports"
import { backorderKeys } from "./query-keys"
import { refreshSettings } from "./use-settings-list"
import { useText } from "./use-text"

export const IMPORTS_PATH = "/admin/backorder-settings/imports"

/** How often an import that is being applied is asked how far it is. */
export const PROGRESS_MS = 1_000

/** Those that are followed already; each is told of once. */
const followed = new Set<string>()

/**
 * Follows an import until it ends, wherever in the dashboard the merchant goes meanwhile. When it ends, what it changed is
 * fetched again, and a toast leads back to it, unless the merchant looks at it. One says so when it cannot be followed to its end.
 */
export const useImportFollower = () => {
  const { t } = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const actionTo = (id: string) => {
    const label = t("imports.view")
    return { label, altText: label, onClick: () => void navigate(`${LIST_PATH}?import=${id}`) }
  }
  const tell = ({ transaction_id: id, status, file_name, progress }: ImportStateResponse) => {
    const texts = { file: file_name ?? "", count: progress.total }
    const action = actionTo(id)
    if (status === "applied") {
      toast.success(t("imports.ended.applied", texts), { description: t("imports.applied_products", texts), action })
    } else {
      toast.error(t("imports.ended.failed", texts), { description: t("imports.failed"), action })
    }
    noteSeen(id)
  }
  const follow = async (id: string) => {
    const state = await endOf(id)
    client.setQueryData(backorderKeys.import(id), state)
    await Promise.all([refreshSettings(client), client.invalidateQueries({ queryKey: backorderKeys.imports })])
    if (!isLookedAt(id)) {
      tell(state)
    }
  }
  // Also when it is looked at: the drawer goes on showing what was known last.
  const lose = (id: string, error: Error) =>
    toast.error(t("imports.lost"), { description: errorText(error, t), action: actionTo(id) })
  return (id: string): void => {
    if (!followed.has(id)) {
      followed.add(id)
      void follow(id)
        .catch((error: Error) => lose(id, error))
        .finally(() => followed.delete(id))
    }
  }
}

/** How an import ended. Whoever is offline meanwhile, or whose server is restarted, asks again. */
async function endOf(id: string): Promise<ImportStateResponse> {
  for (;;) {
    const state = await sdk.client.fetch<ImportStateResponse>(`${IMPORTS_PATH}/${id}`).catch((error: Error) => {
      if (!isPassing(error)) {
        throw error
      }
      return null
    })
    if (state && state.status !== "applying") {
      return state
    }
    await new Promise((resolve) => setTimeout(resolve, PROGRESS_MS))
  }
}

/** Whether the drawer of the import is open. */
function isLookedAt(id: string): boolean {
  return new URLSearchParams(window.location.search).get("import") === id
}
