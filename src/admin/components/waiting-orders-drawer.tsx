import { Button, Drawer, Text } from "@medusajs/ui"
import type { BackorderedProduct, IncomingStock } from "../../api/contracts"
import { useBackorderedVariant } from "../hooks/use-backordered-products"
import { useMoveToFront } from "../hooks/use-move-to-front"
import { useQueue } from "../hooks/use-queue"
import { useText } from "../hooks/use-text"
import { nextInLine } from "../lib/queue"
import { MayChange } from "./may-change"
import { MovedOrder } from "./moved-order"
import { QueuedOrder } from "./queued-order"
import { LoadError, LoadingRows } from "./section"
import { SidePanel } from "./side-panel"
import { VariantIncoming } from "./variant-incoming"
import { VariantLinks } from "./variant-links"
import { VariantSummary } from "./variant-summary"

interface WaitingOrdersDrawerProps {
  variantId: string
  /** The row that was opened; missing when the address was opened on another page of the list. */
  row: BackorderedProduct | undefined
  onClose: () => void
  /** What has been ordered of it is to be entered. */
  onDelivery: () => void
  /** What was on its way has come. */
  onReceive: (delivery: IncomingStock) => void
}

/** The orders behind one row, in the order in which arriving stock goes to them. */
export const WaitingOrdersDrawer = ({ variantId, row: shown, onClose, ...on }: WaitingOrdersDrawerProps) => {
  const { t } = useText()
  const { data: found } = useBackorderedVariant(variantId, !shown)
  const row = shown ?? found
  return (
    <SidePanel
      title={row?.product_title ?? t("waiting.heading")}
      description={[row?.variant_title, row?.sku].filter(Boolean).join(" · ") || t("products.subheading")}
      onClose={onClose}
    >
      <Drawer.Body className="flex flex-col divide-y overflow-y-auto p-0">
        {row && <VariantSummary row={row} />}
        {row?.product_id && <VariantLinks productId={row.product_id} variantId={variantId} />}
        {row?.product_id && (
          <VariantIncoming productId={row.product_id} variantId={variantId} onReceive={on.onReceive} />
        )}
        <Queue variantId={variantId} />
      </Drawer.Body>
      {row?.product_id && (
        <MayChange>
          {/* At the left, where no notice of the dashboard covers it. */}
          <Drawer.Footer className="justify-start">
            <Button size="small" variant="primary" onClick={on.onDelivery}>
              {t("incoming.order.command")}
            </Button>
          </Drawer.Footer>
        </MayChange>
      )}
    </SidePanel>
  )
}

const Queue = ({ variantId }: { variantId: string }) => {
  const { t } = useText()
  const { data: queue, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useQueue(variantId)
  const { move, moving, moved } = useMoveToFront(queue ?? [])
  if (!queue) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <LoadingRows rows={4} />
  }
  const next = nextInLine(queue, variantId)
  return (
    <section className="py-2" role="region" aria-label={t("waiting.heading")}>
      {moved && <MovedOrder {...moved} />}
      <Text size="small" weight="plus" className="text-ui-fg-subtle px-6 py-2">
        {queue.length > 0 ? t("waiting.heading") : t("waiting.none")}
      </Text>
      <ol>
        {queue.map((backorder) => (
          <li key={backorder.id}>
            <QueuedOrder
              backorder={backorder}
              variantId={variantId}
              isNext={next.has(backorder.id)}
              isMoving={moving === backorder.id}
              onMove={() => move(backorder)}
            />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button
          size="small"
          variant="transparent"
          className="mx-4 mt-2"
          isLoading={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          {t("actions.show_more")}
        </Button>
      )}
    </section>
  )
}
