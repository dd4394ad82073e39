import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../hooks/use-text"
import { useVariantParts } from "../hooks/use-variant-parts"

interface VariantLinksProps {
  productId: string
  variantId: string
}

/** The ways on from a variant: its product, its own page, and the stock of what it is made of. */
export const VariantLinks = ({ productId, variantId }: VariantLinksProps) => {
  const { t } = useText()
  const { data: parts = [] } = useVariantParts(productId, variantId)
  return (
    <nav aria-label={t("waiting.open.label")} className="flex flex-wrap gap-2 px-6 py-4">
      <LinkButton to={`/products/${productId}`}>{t("waiting.open.product")}</LinkButton>
      <LinkButton to={`/products/${productId}/variants/${variantId}`}>{t("waiting.open.variant")}</LinkButton>
      {parts.map(({ inventory_item_id, inventory }) => (
        <LinkButton key={inventory_item_id} to={`/inventory/${inventory_item_id}`}>
          {parts.length > 1 && inventory?.sku
            ? t("waiting.open.part", { sku: inventory.sku })
            : t("waiting.open.inventory")}
        </LinkButton>
      ))}
    </nav>
  )
}

const LinkButton = ({ to, children }: { to: string; children: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={to}>{children}</Link>
  </Button>
)
