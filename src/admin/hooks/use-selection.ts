import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import type { ListedSettings } from "../../api/contracts"
import { selectionOf, type Selection } from "../lib/selection"

/** The products that are selected. They stay so while others are searched for or another page is looked at. */
export const useSelection = (rows: ListedSettings[]) => {
  const [selected, setSelected] = useState<Selection>({})
  return {
    selected,
    state: Object.fromEntries(Object.keys(selected).map((id) => [id, true])) as DataTableRowSelectionState,
    change: (state: DataTableRowSelectionState) => setSelected((before) => selectionOf(state, before, rows)),
    clear: () => setSelected({}),
  }
}
