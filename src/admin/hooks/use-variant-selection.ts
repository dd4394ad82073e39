import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderedProduct } from "../../api/contracts"
import { selectedVariants, titlesOf, type SelectedVariants } from "../lib/variant-selection"

/** The variants that are selected. They stay so while others are searched for or another page is looked at. */
export const useVariantSelection = (rows: BackorderedProduct[]) => {
  const [selected, setSelected] = useState<SelectedVariants>({})
  const variantIds = Object.keys(selected)
  return {
    variantIds,
    /** Their products by id, each with its title: settings are a product's. */
    products: titlesOf(selected),
    state: Object.fromEntries(variantIds.map((id) => [id, true])) as DataTableRowSelectionState,
    change: (state: DataTableRowSelectionState) => setSelected((before) => selectedVariants(state, before, rows)),
    clear: () => setSelected({}),
  }
}
