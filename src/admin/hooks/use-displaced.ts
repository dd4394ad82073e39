import { usePrompt } from "@medusajs/ui"
import type { Backorder, SaveBackorderBody, SavedBackorderResponse } from "../../api/contracts"
import { orderName } from "../lib/order-number"
import { sdk } from "../lib/sdk"
import { useListText } from "./use-list-text"
import { rememberFocus } from "./use-return-focus"
import { useText } from "./use-text"

/** Gives a backorder a priority, or only asks what that would do. */
export const sendPriority = (id: string, body: SaveBackorderBody): Promise<SavedBackorderResponse> =>
  sdk.client.fetch<SavedBackorderResponse>(`/admin/backorders/${id}`, { method: "POST", body })

/** What a priority takes from other orders, asked before and told afterwards. */
export const useDisplaced = () => {
  const { t } = useText()
  const listOf = useListText()
  const prompt = usePrompt()
  const namesOf = (orders: SavedBackorderResponse["displaced_orders"]) =>
    listOf(orders.map((order) => t("priority.take.from", { order: orderName(order, t), count: order.quantity })))
  return {
    /** @returns whether the merchant wants it, where it would take stock from anybody. */
    ask: async (backorder: Backorder, priority: number): Promise<boolean> => {
      const { displaced_orders } = await sendPriority(backorder.id, { priority, dry_run: true })
      if (displaced_orders.length === 0) {
        return true
      }
      const giveBackFocus = rememberFocus()
      const isMeant = await prompt({
        title: t("priority.take.title", { order: orderName(backorder, t) }),
        description: t("priority.take.description", {
          count: displaced_orders.length,
          orders: namesOf(displaced_orders),
        }),
        confirmText: t("priority.take.confirm"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      })
      setTimeout(giveBackFocus)
      return isMeant
    },
    /** "Stock was taken from #9 (2 items)."; `undefined` where it took none. */
    told: ({ displaced_orders: orders }: SavedBackorderResponse): string | undefined =>
      orders.length > 0 ? t("priority.displaced", { orders: namesOf(orders) }) : undefined,
  }
}
