import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import type { IncomingStock } from "../../../api/contracts"
import { BackorderedTable } from "../../components/backordered-table"
import { BulkBar } from "../../components/bulk-bar"
import { DatePanel, MaximumPanel } from "../../components/buying-panel"
import { ExportPurchaseList } from "../../components/export-purchase-list"
import { GuardedPage } from "../../components/guarded-page"
import { LastChecked } from "../../components/last-checked"
import { ListPage } from "../../components/list-page"
import { LateIncoming } from "../../components/late-incoming"
import { OrderPanel } from "../../components/order-panel"
import { OverviewSection } from "../../components/overview-section"
import { ReceivePanel } from "../../components/receive-panel"
import { WaitingOrdersDrawer } from "../../components/waiting-orders-drawer"
import { useBackorderedProducts } from "../../hooks/use-backordered-products"
import { useBuyingCommands, type BuyingPanelName } from "../../hooks/use-buying-commands"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"
import { useVariantSelection } from "../../hooks/use-variant-selection"
import { PRODUCT_FILTERS, productQuery } from "../../lib/product-filters"

const PAGE_SIZE = 20

const Title = () => useText().t("products.heading")

/** What to buy in, and for which orders. */
const BackorderedProductsPage = () => (
  <GuardedPage>
    <BackorderedProducts />
  </GuardedPage>
)

const BackorderedProducts = () => {
  const { t } = useText()
  const params = useTableParams(PAGE_SIZE, PRODUCT_FILTERS)
  const filter = { q: params.query.q, ...productQuery(params.filters) }
  const { data: page, error, isPending, refetch } = useBackorderedProducts({ ...params.query, ...filter })
  const rows = page?.backordered_products ?? []
  const selection = useVariantSelection(rows)
  const [panel, setPanel] = useState<BuyingPanelName | null>(null)
  const { commands, isBusy } = useBuyingCommands(selection, setPanel)
  const count = selection.variantIds.length
  const [delivered, setDelivered] = useState<string | null>(null)
  const [receiving, receive] = useState<IncomingStock | null>(null)
  const close = () => {
    setPanel(null)
    setDelivered(null)
  }
  const enterDelivery = (variantId: string) => {
    params.closeVariant()
    setDelivered(variantId)
    setPanel("order")
  }
  /** Back to the orders of the product, which say now when they come. */
  const leaveDelivery = () => {
    close()
    if (delivered) {
      params.openVariant(delivered)
    }
  }
  const receiveDelivery = (delivery: IncomingStock) => {
    params.closeVariant()
    receive(delivery)
  }
  const list = (
    <BackorderedTable
      page={page}
      isLoading={isPending}
      params={params}
      selection={selection}
      actions={<ExportPurchaseList query={filter} count={page?.count ?? 0} />}
    />
  )
  return (
    <div className="flex flex-col gap-y-3">
      <LateIncoming />
      <OverviewSection />
      {/* What gives the focus back looks for the next control in the region of what has gone. */}
      <div role="region" aria-label={t("products.heading")}>
        <ListPage heading={<Title />} error={page ? null : error} onRetry={refetch} list={list}>
          <LastChecked />
          {count > 0 && (
            <BulkBar
              name={t("buying.selection")}
              label={t("buying.selected", { count })}
              commands={commands}
              isBusy={isBusy}
            />
          )}
          {panel === "order" && (
            <OrderPanel variantIds={delivered ? [delivered] : selection.variantIds} onClose={leaveDelivery} />
          )}
          {panel === "date" && <DatePanel products={selection.products} onClose={close} />}
          {panel === "maximum" && <MaximumPanel products={selection.products} onClose={close} />}
          {params.variantId && (
            <WaitingOrdersDrawer
              variantId={params.variantId}
              row={rows.find(({ variant_id }) => variant_id === params.variantId)}
              onClose={params.closeVariant}
              onDelivery={() => enterDelivery(params.variantId ?? "")}
              onReceive={receiveDelivery}
            />
          )}
          {receiving && <ReceivePanel row={receiving} onClose={() => receive(null)} />}
        </ListPage>
      </div>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.backordered_products",
  translationNs: "backorder",
  nested: "/orders",
})

export const handle = { breadcrumb: () => <Title /> }

export default BackorderedProductsPage
