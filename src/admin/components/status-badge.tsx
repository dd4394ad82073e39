import { StatusBadge } from "@medusajs/ui"
import { useText } from "../hooks/use-text"
import { codeText } from "../lib/code-text"
import type { BackorderStage } from "../lib/stage"

const COLORS: Record<BackorderStage, "orange" | "blue" | "green" | "grey"> = {
  back_ordered: "orange",
  partly_ready: "blue",
  ready_to_ship: "green",
  filled: "grey",
  canceled: "grey",
}

/** Whether an order waits, can ship, needs nothing any more or was canceled. A status that is not known is shown as it is. */
export const BackorderStatusBadge = ({ status }: { status: BackorderStage }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {codeText(t, "status", status) ?? status}
    </StatusBadge>
  )
}
