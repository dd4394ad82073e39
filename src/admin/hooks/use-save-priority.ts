import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Backorder, BackorderResponse, SaveBackorderBody } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useText } from "./use-text"

/** Saves the priority of one order's backorder. What was chosen shows at once, and goes back where it is refused. */
export const useSavePriority = ({ id, order_id, priority }: Backorder) => {
  const { t } = useText()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: SaveBackorderBody) =>
      sdk.client.fetch<BackorderResponse>(`/admin/backorders/${id}`, { method: "POST", body }),
    onSuccess: async ({ backorder }) => {
      client.setQueryData(backorderKeys.order(order_id), backorder)
      toast.success(t("priority.saved"))
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError: (error) => toast.error(t("priority.save_failed"), { description: errorText(error, t) }),
  })
  return {
    chosen: save.isPending ? save.variables.priority : priority,
    isSaving: save.isPending,
    choose: (chosen: number) => save.mutate({ priority: chosen }),
  }
}
