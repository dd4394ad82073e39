import { Button, Drawer, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderedProduct } from "../../api/contracts"
import { useWaitingOrders } from "../hooks/use-backorders"
import { useText } from "../hooks/use-text"
import { LoadError, LoadingRows } from "./section"
import { SidePanel } from "./side-panel"
import { VariantSummary } from "./variant-summary"
import { WaitingOrder } from "./waiting-order"

interface WaitingOrdersDrawerProps {
  variantId: string
  /** The row that was opened; missing when the address was opened on another page of the list. */
  row: BackorderedProduct | undefined
  onClose: () => void
}

/** The orders behind one row, the oldest first: the order in which arriving stock goes to them. */
export const WaitingOrdersDrawer = ({ variantId, row, onClose }: WaitingOrdersDrawerProps) => {
  const { t } = useText()
  return (
    <SidePanel
      title={row?.product_title ?? t("waiting.heading")}
      description={[row?.variant_title, row?.sku].filter(Boolean).join(" · ") || t("products.subheading")}
      onClose={onClose}
    >
      <Drawer.Body className="flex flex-col divide-y overflow-y-auto p-0">
        {row && <VariantSummary row={row} />}
        <WaitingOrders variantId={variantId} />
      </Drawer.Body>
      {row?.product_id && (
        <Drawer.Footer>
          <Button size="small" variant="secondary" asChild>
            <Link to={`/products/${row.product_id}/variants/${variantId}`}>{t("waiting.open_variant")}</Link>
          </Button>
        </Drawer.Footer>
      )}
    </SidePanel>
  )
}

const WaitingOrders = ({ variantId }: { variantId: string }) => {
  const { t } = useText()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useWaitingOrders(variantId)
  if (!data) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <LoadingRows rows={4} />
  }
  return (
    <section className="py-2">
      <Text size="small" weight="plus" className="text-ui-fg-subtle px-6 py-2">
        {data.backorders.length > 0 ? t("waiting.heading") : t("waiting.none")}
      </Text>
      <ul>
        {data.backorders.map((backorder) => (
          <li key={backorder.id}>
            <WaitingOrder backorder={backorder} variantId={variantId} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          size="small"
          variant="transparent"
          className="mt-2"
          isLoading={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          {t("actions.show_more")}
        </Button>
      )}
    </section>
  )
}
