import { usePrompt } from "@medusajs/ui"
import type { Selection } from "../lib/selection"
import { useBulkChange } from "./use-bulk-change"
import { rememberFocus } from "./use-return-focus"
import { useText } from "./use-text"

/** Takes products out of the list, with all that was set for them, after asking. */
export const useRemoval = (onRemoved?: () => void) => {
  const { t } = useText()
  const ask = usePrompt()
  const change = useBulkChange()
  const remove = async (products: Selection) => {
    const ids = Object.keys(products)
    const giveBackFocus = rememberFocus()
    const isMeant = await ask({
      title: t("batch.remove.title", { count: ids.length, product: products[ids[0]]?.title }),
      description: t("batch.remove.description", { count: ids.length }),
      confirmText: t("batch.remove.confirm"),
      cancelText: t("actions.cancel"),
    })
    if (!isMeant) {
      return
    }
    // Not by callbacks of the mutation: a row's own menu has gone with its row before they would be called.
    const isDone = await change.mutateAsync({ what: "removed", body: { delete: ids }, products }).then(
      () => true,
      // The toast says why.
      () => false
    )
    if (isDone) {
      onRemoved?.()
    }
    // What asked is gone as soon as the list has been drawn again.
    requestAnimationFrame(() => setTimeout(() => document.activeElement === document.body && giveBackFocus()))
  }
  return { remove, isPending: change.isPending }
}
