import type { Selection } from "../lib/selection"
import { useEnabling } from "./use-enabling"
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
  const enabling = useEnabling(clear)
  const removal = useRemoval(clear)
  const commands: SafeCommand[] = [
    { label: t("batch.commands.enable"), shortcut: "y", action: () => enabling.enable(selected) },
    { label: t("batch.commands.disable"), shortcut: "n", action: () => void enabling.disable(selected) },
    { label: t("batch.commands.edit"), shortcut: "e", action: onEdit },
    { label: t("batch.commands.remove"), shortcut: "r", action: () => void removal.remove(selected) },
  ]
  return { commands, isBusy: enabling.isPending || removal.isPending }
}
