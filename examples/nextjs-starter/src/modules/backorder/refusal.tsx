"use client"

import type { Refusal } from "medusa-plugin-backorder/client"

interface BackorderRefusalProps {
  /** What `addToCart`, `updateLineItem` or `placeOrder` gives back. */
  refusals: Refusal[]
  /** Orders so many instead: all of the line, and not as many more. Without it there is no button. */
  onTake?: (quantity: number) => void
}

/** Why a quantity was refused, and a button for as many as there are. Nothing when nothing was refused. */
export default function BackorderRefusal({ refusals: [refusal], onTake }: BackorderRefusalProps) {
  if (!refusal) {
    return null
  }
  const { title, in_stock, available_for_backorder } = refusal
  const most = in_stock + available_for_backorder
  return (
    <div role="alert" data-testid="backorder-refusal">
      {title}: {in_stock} in stock, {available_for_backorder} more can be ordered.
      {onTake && most > 0 && (
        <button type="button" onClick={() => onTake(most)}>
          Order {most} instead
        </button>
      )}
    </div>
  )
}
