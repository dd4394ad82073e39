import { Checkbox, Tooltip } from "@medusajs/ui"
import type { MouseEvent } from "react"

const stopRowClick = (event: MouseEvent) => event.stopPropagation()

interface SelectPageProps {
  name: string
  table: {
    getIsSomePageRowsSelected: () => boolean
    getIsAllPageRowsSelected: () => boolean
    toggleAllPageRowsSelected: (value: boolean) => void
  }
}

/** Selects all rows of a page. The table's own boxes have no name: nobody who does not see them could tell what they select. */
export const SelectPage = ({ name, table }: SelectPageProps) => (
  <Checkbox
    aria-label={name}
    checked={table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()}
    onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked !== false)}
  />
)

interface SelectRowProps {
  name: string
  row: { getIsSelected: () => boolean; getCanSelect: () => boolean; toggleSelected: (value: boolean) => void }
  /** Why the row is there already and cannot be selected again. */
  taken?: string
}

export const SelectRow = ({ name, row, taken }: SelectRowProps) => {
  const box = (
    <Checkbox
      aria-label={name}
      checked={taken !== undefined || row.getIsSelected()}
      disabled={!row.getCanSelect()}
      onClick={stopRowClick}
      onCheckedChange={(checked) => row.toggleSelected(checked === true)}
    />
  )
  return taken === undefined ? (
    box
  ) : (
    <Tooltip content={taken} side="right">
      {/* What is disabled tells nobody that the pointer rests on it. */}
      <span>{box}</span>
    </Tooltip>
  )
}
