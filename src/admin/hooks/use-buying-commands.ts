import { variantQuery } from "../lib/product-filters"
import { usePurchaseList } from "./use-purchase-list"
import { useRights } from "./use-rights"
import type { SafeCommand } from "./use-safe-commands"
import { useText } from "./use-text"
import type { useVariantSelection } from "./use-variant-selection"

/** What can be ordered or set of the selected products at once. */
export type BuyingPanelName = "order" | "date" | "maximum"

/** What can be done with the selected variants: order or set something, for those who may, take them to a supplier, let them go. */
export const useBuyingCommands = (
  { variantIds, clear }: Pick<ReturnType<typeof useVariantSelection>, "variantIds" | "clear">,
  onSet: (panel: BuyingPanelName) => void
): { commands: SafeCommand[]; isBusy: boolean } => {
  const { t } = useText()
  const { canUpdate } = useRights()
  const list = usePurchaseList()
  const setting = [
    { label: t("incoming.order.command"), shortcut: "o", action: () => onSet("order") },
    { label: t("buying.commands.date"), shortcut: "d", action: () => onSet("date") },
    { label: t("buying.commands.maximum"), shortcut: "m", action: () => onSet("maximum") },
  ]
  return {
    commands: [
      ...(canUpdate ? setting : []),
      { label: t("buying.commands.export"), shortcut: "e", action: () => list.mutate(variantQuery(variantIds)) },
      { label: t("buying.commands.clear"), shortcut: "c", action: clear },
    ],
    isBusy: list.isPending,
  }
}
