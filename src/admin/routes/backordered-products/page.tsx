import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { BackorderedTable } from "../../components/backordered-table"
import { DatePanel, MaximumPanel } from "../../components/buying-panel"
import { ExportPurchaseList } from "../../components/export-purchase-list"
import { LastChecked } from "../../components/last-checked"
import { ListPage } from "../../components/list-page"
import { OverviewSection } from "../../components/overview-section"
import { SelectionBar } from "../../components/selection-bar"
import { WaitingOrdersDrawer } from "../../components/waiting-orders-drawer"
import { useBackorderedProducts } from "../../hooks/use-backordered-products"
import { usePurchaseList } from "../../hooks/use-purchase-list"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"
import { useVariantSelection } from "../../hooks/use-variant-selection"
import { PRODUCT_FILTERS, productQuery, variantQuery } from "../../lib/product-filters"

const PAGE_SIZE = 20

const Title = () => useText().t("products.heading")

/** What to buy in, and for which orders. */
const BackorderedProductsPage = () => {
  const { t } = useText()
  const params = useTableParams(PAGE_SIZE, PRODUCT_FILTERS)
  const filter = { q: params.query.q, ...productQuery(params.filters) }
  const { data: page, error, isPending, refetch } = useBackorderedProducts({ ...params.query, ...filter })
  const rows = page?.backordered_products ?? []
  const selection = useVariantSelection(rows)
  const [editing, setEditing] = useState<"date" | "maximum" | null>(null)
  const list = usePurchaseList()
  const close = () => setEditing(null)
  return (
    <div className="flex flex-col gap-y-3">
      <OverviewSection />
      <ListPage
        heading={<Title />}
        error={page ? null : error}
        onRetry={refetch}
        list={
          <BackorderedTable
            page={page}
            isLoading={isPending}
            params={params}
            selection={selection}
            actions={<ExportPurchaseList query={filter} count={page?.count ?? 0} />}
          />
        }
      >
        <LastChecked />
        <SelectionBar
          count={selection.variantIds.length}
          onClear={selection.clear}
          commands={[
            { label: t("buying.commands.date"), action: () => setEditing("date") },
            { label: t("buying.commands.maximum"), action: () => setEditing("maximum") },
            { label: t("buying.commands.export"), action: () => list.mutate(variantQuery(selection.variantIds)) },
          ]}
        />
        {editing === "date" && <DatePanel products={selection.products} onClose={close} />}
        {editing === "maximum" && <MaximumPanel products={selection.products} onClose={close} />}
        {params.variantId && (
          <WaitingOrdersDrawer
            variantId={params.variantId}
            row={rows.find(({ variant_id }) => variant_id === params.variantId)}
            onClose={() => params.setVariant(null)}
          />
        )}
      </ListPage>
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
