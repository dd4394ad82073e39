import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { backorderKeys } from "./query-keys"

/** The plugin follows orders and stock by the events that core sends: what a change meant is known some moments later. */
const FOLLOWED_AFTER_MS = [2_000, 6_000]

/**
 * Asks anew what waits when the dashboard has another state of what its page shows, as it has after a fulfillment, a
 * cancelation or an edit on an order's own page, or after a change of stock on an item's: at once and again some seconds
 * later. None of it changes what the page shows, so it ends there.
 *
 * @param shown - what the page shows, as the dashboard hands it to its widgets.
 */
export const useFollowedPage = (shown: object) => {
  const client = useQueryClient()
  const known = useRef(shown)
  useEffect(() => {
    if (known.current === shown) {
      return
    }
    known.current = shown
    const refresh = () => void client.invalidateQueries({ queryKey: backorderKeys.all })
    refresh()
    const later = FOLLOWED_AFTER_MS.map((delay) => setTimeout(refresh, delay))
    return () => later.forEach(clearTimeout)
  }, [client, shown])
}
