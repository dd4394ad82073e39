import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { selectionOf, type Selection } from "../lib/selection"

/**
 * The products that are selected. They stay so while others are searched for or another page is looked at.
 *
 * @param shown - what is known of the products on the screen.
 */
export const useSelection = (shown: Selection) => {
  const [selected, setSelected] = useState<Selection>({})
  return {
    selected,
    state: Object.fromEntries(Object.keys(selected).map((id) => [id, true])) as DataTableRowSelectionState,
    change: (state: DataTableRowSelectionState) => setSelected((before) => selectionOf(state, before, shown)),
    clear: () => setSelected({}),
  }
}
