import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import type { BatchSettingsBody, BatchSettingsResponse } from "../../api/contracts"
import { LIST_PATH } from "../lib/address"
import { errorText } from "../lib/error-text"
import type { NamedProducts } from "../lib/selection"
import { sdk } from "../lib/sdk"
import { useIsMounted } from "./use-is-mounted"
import { refreshSettings } from "./use-settings-list"
import { useText } from "./use-text"

/** A change of many products, all of them or none. */
export interface BulkChange {
  /** What it is to the merchant: a key below `batch.done` in the translations. */
  what: "enabled" | "disabled" | "saved" | "added" | "removed"
  body: BatchSettingsBody
  products: NamedProducts
  /** The change that takes it back, where that can be done without a trace. */
  undo?: BulkChange
}

/** Long enough to read what has happened and to think about it. */
const UNDO_MS = 10_000

/**
 * Changes many products. A toast says that it is on its way and then what has come of it, also when the merchant has gone
 * elsewhere in the dashboard in between.
 *
 * @param showsRefusals - whether who asks shows itself why a change was refused, while it is on the screen.
 */
export const useBulkChange = (showsRefusals = false) => {
  const { t } = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const isMounted = useIsMounted()
  const actionOf = ({ undo, products, what }: BulkChange) => {
    const [id, ...others] = Object.keys(products)
    if (undo) {
      return { label: t("batch.undo"), altText: t("batch.undo"), onClick: () => change.mutate(undo) }
    }
    const isOne = others.length === 0 && what !== "removed"
    const label = t(isOne ? "batch.view_product" : "batch.view_list")
    const open = () => void navigate(isOne ? `/products/${id}` : LIST_PATH)
    return isOne || !window.location.pathname.endsWith(LIST_PATH) ? { label, altText: label, onClick: open } : undefined
  }
  const change = useMutation({
    // Otherwise it would wait offline until there is a connection again, and nobody would know.
    networkMode: "always",
    mutationFn: ({ body }: BulkChange) =>
      sdk.client.fetch<BatchSettingsResponse>("/admin/backorder-settings/batch", { method: "POST", body }),
    onMutate: ({ products }) =>
      toast.loading(t("batch.saving", { count: Object.keys(products).length }), { duration: Infinity }),
    onSuccess: (_, done, id) => {
      const title = t(`batch.done.${done.what}`, { count: Object.keys(done.products).length })
      toast.success(title, { id, action: actionOf(done), duration: done.undo && UNDO_MS })
      return refreshSettings(client)
    },
    onError: (error, { products }, id) => {
      toast.dismiss(id)
      if (!showsRefusals || !isMounted()) {
        toast.error(t("settings.save_failed"), { description: errorText(error, t, products) })
      }
    },
  })
  return change
}
