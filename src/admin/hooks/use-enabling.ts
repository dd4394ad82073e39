import { usePrompt } from "@medusajs/ui"
import { bodyFor } from "../lib/batch-draft"
import { enabledOf, type Selection } from "../lib/selection"
import { useBulkChange, type BulkChange } from "./use-bulk-change"
import { useText } from "./use-text"

/**
 * Enables and disables products.
 *
 * @param onDone - when that has worked.
 */
export const useEnabling = (onDone?: () => void) => {
  const { t } = useText()
  const ask = usePrompt()
  const change = useBulkChange()
  const run = (bulk: BulkChange) => change.mutate(bulk, { onSuccess: onDone })
  const disable = async (products: Selection) => {
    const bulk = disabling(products)
    // Enabling would switch on all of their variants, so that nothing takes this back.
    const isAsked = bulk.undo === undefined && Object.keys(enabledOf(products)).length > 0
    const texts = { title: t("batch.disable_title"), description: t("batch.disable_description") }
    const buttons = { confirmText: t("batch.commands.disable"), cancelText: t("actions.cancel") }
    if (!isAsked || (await ask({ ...texts, ...buttons }))) {
      run(bulk)
    }
  }
  return { enable: (products: Selection) => run(switching(products, true)), disable, isPending: change.isPending }
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
