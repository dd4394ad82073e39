import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useFocusKept } from "../hooks/use-focus-kept"
import { useText } from "../hooks/use-text"

interface MovedOrderProps {
  said: string
  /** Whose stock it has now. */
  displaced?: string
  undo: () => void
}

/** Says what came of moving an order to the front, with a way back. It takes the focus that the row's button had. */
export const MovedOrder = ({ said, displaced, undo }: MovedOrderProps) => {
  const { t } = useText()
  const line = useRef<HTMLDivElement>(null)
  useFocusKept(line)
  return (
    <div ref={line} role="status" className="flex items-center justify-between gap-x-4 px-6 py-2">
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact">
          {said}
        </Text>
        {displaced && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {displaced}
          </Text>
        )}
      </div>
      <Button size="small" variant="secondary" autoFocus onClick={undo}>
        {t("waiting.undo")}
      </Button>
    </div>
  )
}
