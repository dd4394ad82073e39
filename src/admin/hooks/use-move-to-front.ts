import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Backorder, BackorderResponse } from "../../api/contracts"
import { orderNumber } from "../lib/order-number"
import { frontPriority } from "../lib/queue"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useText } from "./use-text"

interface Move {
  backorder: Backorder
  priority: number
  /** Whether the order goes back to where it was. */
  isUndo: boolean
}

/** Lets an order that waits go before all others of a queue. Nothing is asked, because the toast takes it back. */
export const useMoveToFront = (queue: Backorder[]) => {
  const { t } = useText()
  const client = useQueryClient()
  const nameOf = (backorder: Backorder) => ({ order: orderNumber(backorder) ?? t("reconcile.order") })
  const save = useMutation({
    mutationFn: ({ backorder, priority }: Move) =>
      sdk.client.fetch<BackorderResponse>(`/admin/backorders/${backorder.id}`, { method: "POST", body: { priority } }),
    // Not at `mutate`: the drawer may be closed meanwhile, and "Undo" outlives it.
    onSuccess: async ({ backorder: moved }, { backorder, isUndo }) => {
      if (isUndo) {
        toast.success(t("waiting.undone", nameOf(backorder)))
      } else {
        const key = moved.status === "filled" ? "waiting.at_front_filled" : "waiting.at_front"
        const undo = () => save.mutate({ backorder, priority: backorder.priority, isUndo: true })
        const action = { label: t("waiting.undo"), altText: t("waiting.undo"), onClick: undo }
        toast.success(t(key, nameOf(backorder)), { action })
      }
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError: ({ message }, { backorder }) =>
      toast.error(t("waiting.not_moved", nameOf(backorder)), { description: message }),
  })
  return {
    /** The order that is on its way. */
    moving: save.isPending ? save.variables.backorder.id : null,
    move: (backorder: Backorder) => {
      const priority = frontPriority(queue)
      if (priority === null) {
        toast.error(t("waiting.no_higher", nameOf(backorder)))
      } else {
        save.mutate({ backorder, priority, isUndo: false })
      }
    },
  }
}
