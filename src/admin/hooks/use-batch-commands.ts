import { toast, type DataTableCommand } from "@medusajs/ui"
import { bodyFor } from "../lib/batch-draft"
import { withTitles, type Selection } from "../lib/selection"
import { useSaveMany } from "./use-settings-list"
import { useText } from "./use-text"

interface Selected {
  selected: Selection
  clear: () => void
}

/** What can be done with the selected products at once: enable, disable, and whatever else `onEdit` asks for. */
export const useBatchCommands = ({ selected, clear }: Selected, onEdit: () => void): DataTableCommand[] => {
  const { t } = useText()
  const save = useSaveMany()
  const enable = (enabled: boolean) => {
    const productIds = Object.keys(selected)
    // A shortcut that is held down would save the same again.
    if (save.isPending || productIds.length === 0) {
      return
    }
    save.mutate(bodyFor(productIds, { enabled }), {
      onSuccess: () => {
        clear()
        toast.success(t("batch.saved", { count: productIds.length }))
      },
      onError: ({ message }) => toast.error(t("settings.save_failed"), { description: withTitles(message, selected) }),
    })
  }
  return [
    { label: t("batch.commands.enable"), shortcut: "y", action: () => enable(true) },
    { label: t("batch.commands.disable"), shortcut: "n", action: () => enable(false) },
    { label: t("batch.commands.edit"), shortcut: "e", action: onEdit },
  ]
}
