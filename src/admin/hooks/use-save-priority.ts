import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import type { Backorder } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import { backorderKeys } from "./query-keys"
import { sendPriority, useDisplaced } from "./use-displaced"
import { useText } from "./use-text"

interface Choice {
  priority: number
  /** What is said when it is saved. */
  said: string
  /** What takes it back. */
  undo?: { label: string; altText: string; onClick: () => void }
}

/**
 * Saves the priority of one order's backorder, after a question where that takes stock from others. What was chosen shows as
 * soon as it is sent, and goes back where it is refused. Choices are saved one after the other, and of those that are asked
 * about only the last is, so that it holds. Nothing is disabled meanwhile: what is loses the focus.
 */
export const useSavePriority = (backorder: Backorder) => {
  const { id, order_id, priority } = backorder
  const { t } = useText()
  const client = useQueryClient()
  const displaced = useDisplaced()
  const onError = (error: Error) => toast.error(t("priority.save_failed"), { description: errorText(error, t) })
  const save = useMutation({
    scope: { id: `priority of ${id}` },
    mutationFn: ({ priority }: Choice) => sendPriority(id, { priority }),
    onSuccess: async (saved, { said, undo }) => {
      client.setQueryData(backorderKeys.order(order_id), saved.backorder)
      toast.success(said, undo && { action: undo, description: displaced.told(saved) })
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError,
  })
  const chosen = save.isPending ? save.variables.priority : priority
  const lastAsked = useRef<number>()
  const choose = async (priority: number, said: string) => {
    lastAsked.current = priority
    const label = t("waiting.undo")
    const goBack = () => save.mutate({ priority: chosen, said: t("priority.saved") })
    if ((await displaced.ask(backorder, priority)) && lastAsked.current === priority) {
      save.mutate({ priority, said, undo: { label, altText: label, onClick: goBack } })
    }
  }
  return {
    chosen,
    /** Each can be taken back in the toast. */
    choose: (priority: number) => void choose(priority, t("priority.saved")).catch(onError),
    moveToFront: (priority: number) => void choose(priority, t("priority.moved")).catch(onError),
  }
}
