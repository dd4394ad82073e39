import { Button, Text, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderWithHistory } from "../../api/contracts"
import { useEntryText } from "../hooks/use-entry-text"
import { useText } from "../hooks/use-text"
import { historyOf, type HistoryEvent } from "../lib/history"

/** An order that waited for long was filled a unit at a time; what matters is what happened last. */
const SHOWN_AT_FIRST = 4

/** What happened to an order's waiting units, the newest first, as the dashboard draws its own activity. */
export const History = ({ backorder }: { backorder: BackorderWithHistory }) => {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const events = historyOf(backorder)
  const shown = all ? events : events.slice(0, SHOWN_AT_FIRST)
  return events.length === 0 ? null : (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" weight="plus" className="mb-4">
        {t("history.heading")}
      </Text>
      <ol className="flex flex-col gap-y-0.5" aria-label={t("history.heading")}>
        {shown.map((event, index) => (
          <Event key={event.id} event={event} isLast={index === shown.length - 1} />
        ))}
      </ol>
      {events.length > SHOWN_AT_FIRST && (
        <Button size="small" variant="transparent" className="mt-2" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? "actions.show_fewer" : "actions.show_more")}
        </Button>
      )}
    </div>
  )
}

const Event = ({ event, isLast }: { event: HistoryEvent; isLast: boolean }) => {
  const { t } = useText()
  const { what, why } = useEntryText()
  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
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
}

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
