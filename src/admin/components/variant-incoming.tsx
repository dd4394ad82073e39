import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { IncomingStock } from "../../api/contracts"
import { useExpectedOf } from "../hooks/use-incoming-list"
import { useText } from "../hooks/use-text"
import { useVariantParts } from "../hooks/use-variant-parts"
import { INCOMING_PATH } from "../lib/incoming-filters"
import { ExpectedDelivery } from "./expected-delivery"

interface VariantIncomingProps {
  productId: string
  variantId: string
  /** A delivery has come. */
  onReceive: (delivery: IncomingStock) => void
}

/** What of a variant, or of the parts that it is made of, is on its way, to be received. Nothing at all when nothing is. */
export const VariantIncoming = ({ productId, variantId, onReceive }: VariantIncomingProps) => {
  const { t } = useText()
  const { data: parts = [] } = useVariantParts(productId, variantId)
  const { data } = useExpectedOf(parts.map((part) => part.inventory_item_id))
  if (!data?.count) {
    return null
  }
  return (
    <section className="py-2" role="region" aria-label={t("incoming.heading")}>
      <Text size="small" weight="plus" className="text-ui-fg-subtle px-6 py-2">
        {t("incoming.heading")}
      </Text>
      <ul>
        {data.incoming_stock.map((row) => (
          <ExpectedDelivery key={row.id} row={row} isNamed={parts.length > 1} onReceive={() => onReceive(row)} />
        ))}
      </ul>
      {data.count > data.incoming_stock.length && (
        <Link
          to={INCOMING_PATH}
          className="txt-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg mx-6 rounded underline underline-offset-4 outline-none"
        >
          {t("owed.show_all")}
        </Link>
      )}
    </section>
  )
}
