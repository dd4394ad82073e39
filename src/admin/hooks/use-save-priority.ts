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
    mutationFn: ({ said: _said, ...body }: SaveBackorderBody & { said: string }) =>
      sdk.client.fetch<BackorderResponse>(`/admin/backorders/${id}`, { method: "POST", body }),
    onSuccess: async ({ backorder }, { said }) => {
      client.setQueryData(backorderKeys.order(order_id), backorder)
      toast.success(said)
      await client.invalidateQueries({ queryKey: backorderKeys.all })
    },
    onError: (error) => toast.error(t("priority.save_failed"), { description: errorText(error, t) }),
  })
  return {
    chosen: save.isPending ? save.variables.priority : priority,
    /**
     * Ignored while another choice is being saved. Nothing is disabled meanwhile: what is loses the focus.
     *
     * @param said - what is said when it is saved.
     */
    choose: (chosen: number, said: string) => {
      if (!save.isPending) {
        save.mutate({ priority: chosen, said })
      }
    },
  }
}
