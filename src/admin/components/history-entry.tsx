import { Text, Tooltip } from "@medusajs/ui"
import { forwardRef } from "react"
import { useEntryText } from "../hooks/use-entry-text"
import { useText } from "../hooks/use-text"
import type { HistoryEvent } from "../lib/history"

interface HistoryEntryProps {
  event: HistoryEvent
  /** Nothing happened before it. */
  isLast: boolean
}

/** One thing that happened to waiting units: what, of which product, why and when. */
export const HistoryEntry = forwardRef<HTMLLIElement, HistoryEntryProps>(({ event, isLast }, ref) => {
  const { t } = useText()
  const { what, why } = useEntryText()
  return (
    <li ref={ref} tabIndex={-1} className="grid grid-cols-[20px_1fr] items-start gap-2 outline-none">
      <Mark isLast={isLast} />
      <div className={isLast ? "min-w-0" : "min-w-0 pb-4"}>
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {what(event)}
          </Text>
          <When moment={event.happened_at} />
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 break-words">
          {[event.product_title ?? t("products.deleted"), event.variant_title].filter(Boolean).join(" / ")}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 break-words">
          {why(event)}
        </Text>
      </div>
    </li>
  )
})
HistoryEntry.displayName = "HistoryEntry"

/** The dot of an event and the line down to the one before it. */
const Mark = ({ isLast }: { isLast: boolean }) => (
  <div className="flex size-full flex-col items-center gap-y-0.5" aria-hidden>
    <div className="flex size-5 items-center justify-center">
      <div className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
        <div className="bg-ui-tag-neutral-icon size-1.5 rounded-full" />
      </div>
    </div>
    {!isLast && <div className="bg-ui-border-base w-px flex-1" />}
  </div>
)

/** How long ago, and exactly when on hover. */
const When = ({ moment }: { moment: string }) => {
  const { ago, exactly } = useText()
  return (
    <Tooltip content={exactly(moment)}>
      <Text asChild size="small" leading="compact" className="text-ui-fg-subtle shrink-0 text-right">
        <time dateTime={moment}>{ago(moment)}</time>
      </Text>
    </Tooltip>
  )
}
