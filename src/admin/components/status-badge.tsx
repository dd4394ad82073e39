import { StatusBadge } from "@medusajs/ui"
import type { Backorder } from "../../api/contracts"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { useText } from "../hooks/use-text"
import { codeText } from "../lib/code-text"

const COLORS: Record<BackorderStatus, "orange" | "green" | "grey"> = {
  back_ordered: "orange",
  filled: "green",
  canceled: "grey",
}

/** Whether an order waits, no longer waits or was canceled while it did. A status that is not known is shown as it is. */
export const BackorderStatusBadge = ({ status }: { status: Backorder["status"] }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {codeText(t, "status", status) ?? status}
    </StatusBadge>
  )
}
