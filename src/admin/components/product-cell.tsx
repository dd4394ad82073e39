import { useLocation } from "react-router-dom"
import type { BackorderedProduct } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { LinkedProduct } from "./linked-product"

/** Picture and title, which leads to the row's own orders. */
export const ProductCell = ({ row }: { row: BackorderedProduct }) => {
  const { t } = useText()
  const { search } = useLocation()
  const title = row.product_title ?? t("products.deleted")
  const params = new URLSearchParams(search)
  params.set("variant_id", row.variant_id ?? "")
  return (
    <LinkedProduct
      title={title}
      thumbnail={row.thumbnail}
      to={row.variant_id ? { search: params.toString() } : null}
      label={t("products.show_orders", { product: [title, row.variant_title].filter(Boolean).join(" / ") })}
    />
  )
}
