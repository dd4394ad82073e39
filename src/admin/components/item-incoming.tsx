import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { IncomingStock } from "../../api/contracts"
import { useExpectedOf } from "../hooks/use-incoming-list"
import { useText } from "../hooks/use-text"
import { INCOMING_PATH } from "../lib/incoming-filters"
import { ExpectedDelivery } from "./expected-delivery"
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
  const { data } = useExpectedOf([itemId])
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
              <ExpectedDelivery key={row.id} row={row} onReceive={() => receive(row)} />
            ))}
          </ul>
        </Section>
      )}
      {/* Outside, so that what is typed stays when the last delivery goes meanwhile. */}
      {receiving && <ReceivePanel row={receiving} onClose={() => receive(null)} />}
    </>
  )
}
