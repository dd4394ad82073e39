import type { HttpTypes } from "@medusajs/types"
import { lineNote } from "medusa-plugin-backorder/client"

interface BackorderNoteProps {
  item: HttpTypes.StoreCartLineItem | HttpTypes.StoreOrderLineItem
  /** BCP 47 tag, such as `de-DE`; English without one. */
  locale?: string | null
}

/** "2 of 3 will be sent later, expected December 24, 2026": of a line in the cart or of an order. */
export default function BackorderNote({ item, locale }: BackorderNoteProps) {
  const note = lineNote(item, locale ?? undefined)
  return note ? <p data-testid="backorder-note">{note}</p> : null
}
