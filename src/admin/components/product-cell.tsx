import { useLocation } from "react-router-dom"
import type { BackorderedProduct } from "../../api/contracts"
import { useIsLate } from "../hooks/use-is-late"
import { useText } from "../hooks/use-text"
import { OPENED_HERE } from "../lib/address"
import { variantNameOf } from "../lib/variant-name"
import { LinkedProduct } from "./linked-product"

/** Picture and title, which leads to the row's own orders, with the variant and its SKU below. */
export const ProductCell = ({ row }: { row: BackorderedProduct }) => {
  const { t } = useText()
  const { search } = useLocation()
  const title = row.product_title ?? t("products.deleted")
  const params = new URLSearchParams(search)
  params.set("variant_id", row.variant_id ?? "")
  return (
    <div className="min-w-0">
      <LinkedProduct
        title={title}
        thumbnail={row.thumbnail}
        to={row.variant_id ? { search: params.toString() } : null}
        state={OPENED_HERE}
        label={t("products.show_orders", { product: variantNameOf(row, t("products.deleted")) })}
        below={
          <>
            <span className="block truncate">{[row.variant_title, row.sku].filter(Boolean).join(" · ")}</span>
            <span className="block whitespace-normal md:hidden">
              <Summary row={row} />
            </span>
          </>
        }
      />
    </div>
  )
}

/** What a narrow screen has no columns for. */
const Summary = ({ row }: { row: BackorderedProduct }) => {
  const { t, number } = useText()
  const coming = useIsLate(row) ? "products.coming_late" : "products.coming"
  const waiting = t("products.summary", { waiting: row.required_quantity, to_buy: row.to_buy_quantity })
  return row.incoming_quantity > 0 ? `${waiting}, ${t(coming, { quantity: number(row.incoming_quantity) })}` : waiting
}
