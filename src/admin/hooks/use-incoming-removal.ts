import { toast, usePrompt } from "@medusajs/ui"
import type { IncomingStock } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import { openQuantity } from "../lib/receipt"
import { useDeleteIncoming, useUpdateIncoming } from "./use-incoming-changes"
import { useItemName } from "./use-item-name"
import { rememberFocus } from "./use-return-focus"
import { useText } from "./use-text"

/** Cancels what is still to come of a delivery, or deletes it as a mistake, after asking. */
export const useIncomingRemoval = (row: IncomingStock) => {
  const { t, number } = useText()
  const ask = usePrompt()
  const then = (done: "canceled" | "deleted", failed: "cancel" | "delete") => ({
    onDone: () => void toast.success(t(`incoming.done.${done}`)),
    onRefused: (error: Error) => void toast.error(t(`incoming.failed.${failed}`), { description: errorText(error, t) }),
  })
  const update = useUpdateIncoming(row.id, then("canceled", "cancel"))
  const deletion = useDeleteIncoming(row.id, then("deleted", "delete"))
  const item = useItemName()(row)
  return {
    cancel: () =>
      keepingFocus(async () => {
        const isMeant = await ask({
          title: t("incoming.cancel.title"),
          description: t("incoming.cancel.description", { open: number(openQuantity(row)), item }),
          confirmText: t("incoming.cancel.confirm"),
          cancelText: t("incoming.cancel.keep"),
        })
        return isMeant && update.mutateAsync({ status: "canceled" })
      }),
    remove: () =>
      keepingFocus(async () => {
        const isMeant = await ask({
          title: t("incoming.delete.title"),
          description: t("incoming.delete.description", { quantity: number(row.quantity), item }),
          confirmText: t("incoming.delete.confirm"),
          cancelText: t("actions.cancel"),
        })
        return isMeant && deletion.mutateAsync()
      }),
  }
}

/** Gives the focus back after something that may take what has it off the screen. Why it did not work, a toast says. */
async function keepingFocus(work: () => Promise<unknown>): Promise<void> {
  const giveBackFocus = rememberFocus()
  await work().catch(() => undefined)
  // What asked is gone as soon as the list has been drawn again.
  requestAnimationFrame(() => setTimeout(() => document.activeElement === document.body && giveBackFocus()))
}
