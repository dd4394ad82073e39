import type { HttpTypes } from "@medusajs/types"

interface BackorderBadgeProps {
  order: HttpTypes.StoreOrder
}

/** Marks an order of which something waits for stock; an order that nothing waits of any more has none. */
export default function BackorderBadge({ order }: BackorderBadgeProps) {
  return order.backorder?.status === "back_ordered" ? <span data-testid="backorder-badge">Back-ordered</span> : null
}
