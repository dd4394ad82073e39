import { Button, Drawer } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../hooks/use-text"
import { useVariantParts } from "../hooks/use-variant-parts"
import { MayChange } from "./may-change"

interface VariantLinksProps {
  productId: string
  variantId: string
  /** What has been ordered of it is to be entered. */
  onDelivery: () => void
}

/** The ways on from a variant: what has been ordered of it, its product, its own page, and the stock of what it is made of. */
export const VariantLinks = ({ productId, variantId, onDelivery }: VariantLinksProps) => {
  const { t } = useText()
  const { data: parts = [] } = useVariantParts(productId, variantId)
  return (
    <Drawer.Footer className="justify-start">
      {/* The footer's own distance between buttons is for one row of them. */}
      <div className="flex flex-wrap gap-2">
        <MayChange>
          <Button size="small" variant="primary" onClick={onDelivery}>
            {t("incoming.order.command")}
          </Button>
        </MayChange>
        <LinkButton to={`/products/${productId}`}>{t("waiting.open.product")}</LinkButton>
        <LinkButton to={`/products/${productId}/variants/${variantId}`}>{t("waiting.open.variant")}</LinkButton>
        {parts.map(({ inventory_item_id, inventory }) => (
          <LinkButton key={inventory_item_id} to={`/inventory/${inventory_item_id}`}>
            {parts.length > 1 && inventory?.sku
              ? t("waiting.open.part", { sku: inventory.sku })
              : t("waiting.open.inventory")}
          </LinkButton>
        ))}
      </div>
    </Drawer.Footer>
  )
}

const LinkButton = ({ to, children }: { to: string; children: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={to}>{children}</Link>
  </Button>
)
