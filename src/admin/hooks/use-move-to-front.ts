import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Backorder } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import { orderName } from "../lib/order-number"
import { frontPriority } from "../lib/priority"
import { backorderKeys } from "./query-keys"
import { sendPriority, useDisplaced } from "./use-displaced"
import { useIsMounted } from "./use-is-mounted"
import { useText } from "./use-text"

interface Move {
  backorder: Backorder
  priority: number
  /** Whether the order goes back to where it was. */
  isUndo: boolean
}

/**
 * Lets an order that waits go before all others of a queue. It can be taken back; what is asked is whether orders that have
 * stock already may lose it.
 */
export const useMoveToFront = (queue: Backorder[]) => {
  const { t } = useText()
  const client = useQueryClient()
  const displaced = useDisplaced()
  const isMounted = useIsMounted()
  const nameOf = (backorder: Backorder) => ({ order: orderName(backorder, t) })
  const fail = (backorder: Backorder, error: Error) =>
    toast.error(t("waiting.not_moved", nameOf(backorder)), { description: errorText(error, t) })
  const save = useMutation({
    mutationFn: async ({ backorder, priority, isUndo }: Move) => {
      const saved = await sendPriority(backorder.id, { priority })
      const key = saved.backorder.status === "filled" ? "waiting.at_front_filled" : "waiting.at_front"
      return isUndo
        ? { said: t("waiting.undone", nameOf(backorder)) }
        : { said: t(key, nameOf(backorder)), displaced: displaced.told(saved) }
    },
    // Not at `mutate`: the drawer may be closed meanwhile. While it is open it says so itself, and the way back stands there.
    onSuccess: async ({ said, displaced }, { backorder, isUndo }) => {
      if (isUndo) {
        toast.success(said)
      } else if (!isMounted()) {
        toast.success(said, { action: undoOf(backorder), description: displaced })
      }
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError: (error, { backorder }) => fail(backorder, error),
  })
  const undoOf = (backorder: Backorder) => ({
    label: t("waiting.undo"),
    altText: t("waiting.undo"),
    onClick: () => save.mutate({ backorder, priority: backorder.priority, isUndo: true }),
  })
  // The button is disabled only once it is sent: what is asked gives it the focus back.
  const askAndSave = async (backorder: Backorder, priority: number) => {
    if (await displaced.ask(backorder, priority)) {
      save.mutate({ backorder, priority, isUndo: false })
    }
  }
  const { data: done, variables: last } = save
  return {
    /** The order that is on its way. */
    moving: save.isPending && last ? last.backorder.id : null,
    /** What came of the last move, and the way back: the mouse does not reach a toast past an open drawer. */
    moved: done && last && !last.isUndo ? { ...done, undo: undoOf(last.backorder).onClick } : null,
    move: (backorder: Backorder) => {
      const priority = frontPriority(queue.map(({ priority }) => priority))
      if (priority === null) {
        toast.error(t("waiting.no_higher", nameOf(backorder)))
      } else {
        askAndSave(backorder, priority).catch((error: Error) => fail(backorder, error))
      }
    },
  }
}
