import { Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BackorderWithHistory } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { historyOf } from "../lib/history"
import { folded } from "../lib/history-folds"
import { HistoryEntry } from "./history-entry"

/** What happened to an order's waiting units, the newest first, drawn and folded as core's own activity of the order. */
export const History = ({ backorder }: { backorder: BackorderWithHistory }) => {
  const { t } = useText()
  const [unfolded, setUnfolded] = useState(false)
  const firstUnfolded = useRef<HTMLLIElement>(null)
  const events = historyOf(backorder)
  const { newest, between, first } = folded(events)
  const oldest = events.at(-1)

  // The button goes with what it hid, and with it the focus.
  useEffect(() => {
    if (unfolded) {
      firstUnfolded.current?.focus()
    }
  }, [unfolded])

  return oldest ? (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" weight="plus" className="mb-4">
        {t("history.heading")}
      </Text>
      <ol className="flex flex-col gap-y-0.5" aria-label={t("history.heading")}>
        {newest.map((event) => (
          <HistoryEntry key={event.id} event={event} isLast={event === oldest} />
        ))}
        {between.length > 0 && !unfolded && <Folded count={between.length} onUnfold={() => setUnfolded(true)} />}
        {unfolded &&
          between.map((event, index) => (
            <HistoryEntry key={event.id} event={event} isLast={false} ref={index === 0 ? firstUnfolded : undefined} />
          ))}
        {first.map((event) => (
          <HistoryEntry key={event.id} event={event} isLast />
        ))}
      </ol>
    </div>
  ) : null
}

/** In place of what is folded: how much, in core's own words, which have it in every language. */
const Folded = ({ count, onUnfold }: { count: number; onUnfold: () => void }) => {
  const { t: core } = useTranslation()
  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
      <div className="flex size-full flex-col items-center" aria-hidden>
        <div className="border-ui-border-strong w-px flex-1 bg-[linear-gradient(var(--border-strong)_33%,rgba(255,255,255,0)_0%)] bg-[length:1px_3px] bg-right bg-repeat-y" />
      </div>
      <div className="pb-4">
        <button
          type="button"
          className="focus-visible:shadow-borders-focus rounded text-left outline-none"
          aria-expanded={false}
          onClick={onUnfold}
        >
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
            {core("orders.activity.showMoreActivities", { count })}
          </Text>
        </button>
      </div>
    </li>
  )
}
