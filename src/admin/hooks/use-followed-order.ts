import type { AdminOrder } from "@medusajs/types"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { backorderKeys } from "./query-keys"

/** The plugin follows an order by the events that core sends: what a change meant for it is known some moments later. */
const FOLLOWED_AFTER_MS = 2_000

/**
 * Asks anew what waits when the dashboard has another state of the order, as it has after a fulfillment, a cancelation or
 * an edit on the order's own page: at once and once more. Neither changes the order, so it ends there.
 */
export const useFollowedOrder = (order: AdminOrder) => {
  const client = useQueryClient()
  const known = useRef(order)
  useEffect(() => {
    if (known.current === order) {
      return
    }
    known.current = order
    const refresh = () => void client.invalidateQueries({ queryKey: backorderKeys.all })
    refresh()
    const later = setTimeout(refresh, FOLLOWED_AFTER_MS)
    return () => clearTimeout(later)
  }, [client, order])
}
