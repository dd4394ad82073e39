import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Backorder, SaveBackorderBody, SavedBackorderResponse } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useDisplacedText } from "./use-displaced-text"
import { useText } from "./use-text"

interface Choice {
  priority: number
  /** What is said when it is saved. */
  said: string
  /** What takes it back. */
  undo?: { label: string; altText: string; onClick: () => void }
}

/**
 * Saves the priority of one order's backorder. What was chosen shows at once, and goes back where it is refused. Choices
 * are saved one after the other, so that the last one holds. Nothing is disabled meanwhile: what is loses the focus.
 */
export const useSavePriority = ({ id, order_id, priority }: Backorder) => {
  const { t } = useText()
  const client = useQueryClient()
  const displacedText = useDisplacedText()
  const save = useMutation({
    scope: { id: `priority of ${id}` },
    mutationFn: ({ priority }: Choice) =>
      sdk.client.fetch<SavedBackorderResponse>(`/admin/backorders/${id}`, {
        method: "POST",
        body: { priority } satisfies SaveBackorderBody,
      }),
    onSuccess: async ({ backorder, displaced_orders }, { said, undo }) => {
      client.setQueryData(backorderKeys.order(order_id), backorder)
      toast.success(said, undo && { action: undo, description: displacedText(displaced_orders) })
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError: (error) => toast.error(t("priority.save_failed"), { description: errorText(error, t) }),
  })
  const chosen = save.isPending ? save.variables.priority : priority
  const choose = (priority: number, said: string) => {
    const label = t("waiting.undo")
    const goBack = () => save.mutate({ priority: chosen, said: t("priority.saved") })
    save.mutate({ priority, said, undo: { label, altText: label, onClick: goBack } })
  }
  return {
    chosen,
    /** Each can be taken back in the toast: other orders may have lost what they were ready to ship with. */
    choose: (priority: number) => choose(priority, t("priority.saved")),
    moveToFront: (priority: number) => choose(priority, t("priority.moved")),
  }
}
