import { StatusBadge } from "@medusajs/ui"
import type { Backorder } from "../../api/contracts"
import { useText } from "../hooks/use-text"

const COLORS = { back_ordered: "orange", filled: "green", canceled: "grey" } as const

/** Whether an order waits, no longer waits or was canceled while it did. */
export const BackorderStatusBadge = ({ status }: { status: Backorder["status"] }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
