import { CheckMini } from "@medusajs/icons"
import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBackorderedProducts } from "../hooks/use-backordered-products"
import { useText } from "../hooks/use-text"

interface ProductFilterProps {
  /** The id of the product that is chosen. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

const SHOWN = 20

/** Chooses one of the products on backorder, of which there may be too many for a menu: so they are searched for. */
export const ProductFilter = ({ value, onChange }: ProductFilterProps) => {
  const { t } = useText()
  const [q, setSearch] = useState("")
  const { data } = useBackorderedProducts({ q: q || undefined, order: "product_title", limit: SHOWN, offset: 0 })
  const products = new Map(data?.backordered_products.map((row) => [row.product_id, row.product_title]))
  return (
    <div style={{ width: 250 }}>
      <div className="border-b p-2">
        <Input
          type="search"
          size="small"
          value={q}
          placeholder={t("buying.filters.find_product")}
          aria-label={t("buying.filters.find_product")}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ul className="overflow-y-auto p-1" style={{ maxHeight: 300 }}>
        {[...products].map(
          ([id, title]) =>
            id !== null && (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === value}
                  onClick={() => onChange(id === value ? undefined : id)}
                  className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover txt-compact-small flex w-full items-center gap-x-2 rounded-md px-2 py-1.5 text-left outline-none"
                >
                  <span className="flex size-[15px] items-center justify-center">{id === value && <CheckMini />}</span>
                  <span className="min-w-0 truncate">{title ?? t("products.deleted")}</span>
                </button>
              </li>
            )
        )}
      </ul>
      {data && products.size === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-4 pb-4">
          {t("buying.filters.no_product")}
        </Text>
      )}
    </div>
  )
}
