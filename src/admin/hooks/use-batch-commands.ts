import { usePrompt } from "@medusajs/ui"
import { bodyFor } from "../lib/batch-draft"
import { enabledOf, type Selection } from "../lib/selection"
import { useBulkChange, type BulkChange } from "./use-bulk-change"
import { useRemoval } from "./use-removal"
import type { SafeCommand } from "./use-safe-commands"
import { useText } from "./use-text"

interface Selected {
  selected: Selection
  clear: () => void
}

/** What can be done with the selected products at once: enable, disable, remove, and whatever else `onEdit` asks for. */
export const useBatchCommands = ({ selected, clear }: Selected, onEdit: () => void) => {
  const { t } = useText()
  const ask = usePrompt()
  const change = useBulkChange()
  const removal = useRemoval(clear)
  const run = (bulk: BulkChange) => change.mutate(bulk, { onSuccess: clear })
  const disable = async () => {
    const bulk = disabling(selected)
    // Enabling would switch on all of their variants, so that nothing takes this back.
    const isAsked = bulk.undo === undefined && Object.keys(enabledOf(selected)).length > 0
    const texts = { title: t("batch.disable_title"), description: t("batch.disable_description") }
    const buttons = { confirmText: t("batch.commands.disable"), cancelText: t("actions.cancel") }
    if (!isAsked || (await ask({ ...texts, ...buttons }))) {
      run(bulk)
    }
  }
  const commands: SafeCommand[] = [
    { label: t("batch.commands.enable"), shortcut: "y", action: () => run(switching(selected, true)) },
    { label: t("batch.commands.disable"), shortcut: "n", action: () => void disable() },
    { label: t("batch.commands.edit"), shortcut: "e", action: onEdit },
    { label: t("batch.commands.remove"), shortcut: "r", action: () => void removal.remove(selected) },
  ]
  return { commands, isBusy: change.isPending || removal.isPending }
}

function switching(products: Selection, enabled: boolean): BulkChange {
  return { what: enabled ? "enabled" : "disabled", body: bodyFor(Object.keys(products), { enabled }), products }
}

/** Undone, those that were enabled are so again; with all of their variants, so only where all of them were on. */
function disabling(products: Selection): BulkChange {
  const enabled = enabledOf(products)
  const all = Object.values(enabled)
  const canBeUndone = all.length > 0 && all.every(({ switched_off }) => switched_off === 0)
  return { ...switching(products, false), ...(canBeUndone && { undo: switching(enabled, true) }) }
}
