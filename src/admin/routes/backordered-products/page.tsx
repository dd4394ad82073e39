import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BackorderedTable } from "../../components/backordered-table"
import { ListPage } from "../../components/list-page"
import { WaitingOrdersDrawer } from "../../components/waiting-orders-drawer"
import { useBackorderedProducts } from "../../hooks/use-backordered-products"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"

const PAGE_SIZE = 20

const Title = () => useText().t("products.heading")

/** What to buy in, and for which orders. */
const BackorderedProductsPage = () => {
  const params = useTableParams(PAGE_SIZE)
  const { data: page, error, isPending, refetch } = useBackorderedProducts(params.query)
  return (
    <ListPage
      heading={<Title />}
      error={page ? null : error}
      onRetry={refetch}
      list={<BackorderedTable page={page} isLoading={isPending} params={params} />}
    >
      {params.variantId && (
        <WaitingOrdersDrawer
          variantId={params.variantId}
          row={page?.backordered_products.find(({ variant_id }) => variant_id === params.variantId)}
          onClose={() => params.setVariant(null)}
        />
      )}
    </ListPage>
  )
}

export const config = defineRouteConfig({
  label: "menu.backordered_products",
  translationNs: "backorder",
  nested: "/orders",
})

export const handle = { breadcrumb: () => <Title /> }

export default BackorderedProductsPage
