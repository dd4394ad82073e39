import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { BackorderedTable } from "../../components/backordered-table"
import { NotEnforced } from "../../components/not-enforced"
import { LoadError, Section } from "../../components/section"
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
  if (error && !page) {
    return (
      <Section heading={<Title />}>
        <LoadError error={error} onRetry={refetch} />
      </Section>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <NotEnforced maximum="any" />
      <Container className="divide-y p-0">
        <BackorderedTable page={page} isLoading={isPending} params={params} />
      </Container>
      {params.variantId && (
        <WaitingOrdersDrawer
          variantId={params.variantId}
          row={page?.backordered_products.find(({ variant_id }) => variant_id === params.variantId)}
          onClose={() => params.setVariant(null)}
        />
      )}
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
