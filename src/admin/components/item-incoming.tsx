import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { IncomingStock } from "../../api/contracts"
import { useExpectedOf } from "../hooks/use-incoming-list"
import { useItemName } from "../hooks/use-item-name"
import { useText } from "../hooks/use-text"
import { INCOMING_PATH } from "../lib/incoming-filters"
import { IncomingExpected, IncomingQuantity } from "./incoming-cells"
import { MayChange } from "./may-change"
import { ReceivePanel } from "./receive-panel"
import { Section } from "./section"

interface ItemIncomingProps {
  itemId: string
  /** What the list of incoming stock is searched for. */
  name: string | null | undefined
}

/** What of an inventory item is on its way, where to and when, and a way to receive it. Nothing at all when nothing is. */
export const ItemIncoming = ({ itemId, name }: ItemIncomingProps) => {
  const { t } = useText()
  const { data } = useExpectedOf(itemId)
  const [receiving, receive] = useState<IncomingStock | null>(null)
  const all = (
    <Button size="small" variant="secondary" asChild>
      <Link to={name ? `${INCOMING_PATH}?q=${encodeURIComponent(name)}` : INCOMING_PATH}>{t("owed.show_all")}</Link>
    </Button>
  )
  return (
    <>
      {data && data.count > 0 && (
        <Section heading={t("incoming.heading")} aside={all}>
          <ul className="py-2">
            {data.incoming_stock.map((row) => (
              <Delivery key={row.id} row={row} onReceive={() => receive(row)} />
            ))}
          </ul>
        </Section>
      )}
      {/* Outside, so that what is typed stays when the last delivery goes meanwhile. */}
      {receiving && <ReceivePanel row={receiving} onClose={() => receive(null)} />}
    </>
  )
}

const Delivery = ({ row, onReceive }: { row: IncomingStock; onReceive: () => void }) => {
  const { t, number } = useText()
  const item = useItemName()(row)
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-2">
      <div className="min-w-0">
        <Text asChild size="small" leading="compact" weight="plus">
          <div>
            <IncomingExpected row={row} />
          </div>
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
          {[row.location_name ?? t("incoming.deleted_location"), row.reference].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className="shrink-0 text-right tabular-nums">
        <Text size="small" leading="compact">
          <IncomingQuantity row={row} />
        </Text>
        {row.promised_quantity > 0 && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
            {t("incoming.orders.promised", { promised: number(row.promised_quantity) })}
          </Text>
        )}
        <MayChange>
          <Button
            size="small"
            variant="secondary"
            className="mt-2"
            aria-label={t("incoming.receive.heading", { item })}
            onClick={onReceive}
          >
            {t("incoming.commands.receive")}
          </Button>
        </MayChange>
      </div>
    </li>
  )
}
