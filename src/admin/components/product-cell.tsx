import type { MouseEvent } from "react"
import { Link, useLocation } from "react-router-dom"
import type { BackorderedProduct } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { Thumbnail } from "./thumbnail"

/**
 * Picture and title. The title is a link to the row's own orders, because a table row itself cannot be reached with the
 * keyboard; what a click on it does would otherwise be done twice, by the row as well.
 */
export const ProductCell = ({ row }: { row: BackorderedProduct }) => {
  const { t } = useText()
  const { search } = useLocation()
  const title = row.product_title ?? t("products.deleted")
  const params = new URLSearchParams(search)
  params.set("variant_id", row.variant_id ?? "")
  const stopRowClick = (event: MouseEvent) => event.stopPropagation()
  return (
    <div className="flex items-center gap-x-3 py-2">
      <Thumbnail src={row.thumbnail} />
      {row.variant_id ? (
        <Link
          to={{ search: params.toString() }}
          onClick={stopRowClick}
          aria-label={t("products.show_orders", { product: [title, row.variant_title].filter(Boolean).join(" / ") })}
          className="focus-visible:shadow-borders-focus truncate rounded outline-none"
        >
          {title}
        </Link>
      ) : (
        <span className="truncate">{title}</span>
      )}
    </div>
  )
}
