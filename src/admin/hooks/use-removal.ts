import { usePrompt } from "@medusajs/ui"
import type { Selection } from "../lib/selection"
import { useBulkChange } from "./use-bulk-change"
import { useText } from "./use-text"

/** Takes products out of the list, with all that was set for them, after asking. */
export const useRemoval = (onRemoved?: () => void) => {
  const { t } = useText()
  const ask = usePrompt()
  const change = useBulkChange()
  const remove = async (products: Selection) => {
    const ids = Object.keys(products)
    const isMeant = await ask({
      title: t("batch.remove.title", { count: ids.length, product: products[ids[0]]?.title }),
      description: t("batch.remove.description"),
      confirmText: t("batch.remove.confirm"),
      cancelText: t("actions.cancel"),
    })
    if (isMeant) {
      change.mutate({ what: "removed", body: { delete: ids }, products }, { onSuccess: onRemoved })
    }
  }
  return { remove, isPending: change.isPending }
}
