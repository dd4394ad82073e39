import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useFocusKept } from "../hooks/use-focus-kept"
import { useText } from "../hooks/use-text"

/** Says what came of moving an order to the front, with a way back. It takes the focus that the row's button had. */
export const MovedOrder = ({ said, undo }: { said: string; undo: () => void }) => {
  const { t } = useText()
  const line = useRef<HTMLDivElement>(null)
  useFocusKept(line)
  return (
    <div ref={line} role="status" className="flex items-center justify-between gap-x-4 px-6 py-2">
      <Text size="small" leading="compact">
        {said}
      </Text>
      <Button size="small" variant="secondary" autoFocus onClick={undo}>
        {t("waiting.undo")}
      </Button>
    </div>
  )
}
