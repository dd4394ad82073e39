import { Button, Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useListedOrders, type Listed } from "../hooks/use-listed-orders"
import { useText } from "../hooks/use-text"
import { ListedOrder } from "./listed-order"
import { LoadError, LoadingRows } from "./section"

/** The orders of one kind, a few until more are asked for. */
export const ListedOrders = ({ listed }: { listed: Listed }) => {
  const { t } = useText()
  const { data: orders, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useListedOrders(listed)
  const { list, keepFocus } = useFocusOfMore(orders?.length ?? 0)
  if (!orders) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <LoadingRows rows={3} />
  }
  if (!orders.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t(`list.none.${listed}`)}
      </Text>
    )
  }
  const showMore = () => {
    if (!isFetchingNextPage) {
      keepFocus()
      void fetchNextPage()
    }
  }
  return (
    <div className="py-2">
      <ul ref={list}>
        {orders.map((backorder) => (
          <li key={backorder.id}>
            <ListedOrder backorder={backorder} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="px-4 pt-1">
          {/* Not disabled while it loads: what is disabled loses the focus. */}
          <Button size="small" variant="transparent" aria-disabled={isFetchingNextPage} onClick={showMore}>
            {t("actions.show_more")}
          </Button>
        </div>
      )}
    </div>
  )
}

/** With the last rows the button goes, and with it the focus: it belongs to the first row that is new. */
function useFocusOfMore(count: number) {
  const list = useRef<HTMLUListElement>(null)
  const [before, setBefore] = useState<number | null>(null)
  useEffect(() => {
    if (before !== null && count > before) {
      if (document.activeElement === document.body) {
        list.current?.querySelectorAll("a")[before]?.focus()
      }
      setBefore(null)
    }
  }, [before, count])
  return { list, keepFocus: () => setBefore(count) }
}
