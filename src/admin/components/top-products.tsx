import { Heading, Skeleton, Text } from "@medusajs/ui"
import { useId } from "react"
import { Link, useLocation } from "react-router-dom"
import type { BackordersOverview } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { OPENED_HERE } from "../lib/address"
import { variantNameOf } from "../lib/variant-name"

type TopProduct = BackordersOverview["top"][number]

/** As high as the chart beside it, whether there is much to list or nothing yet. */
const HEIGHT = { minHeight: 200 }

/** Of what most items wait. The bars only repeat what the numbers say. */
export const TopProducts = ({ top }: { top: TopProduct[] | undefined }) => {
  const { t } = useText()
  const id = useId()
  const most = Math.max(...(top ?? []).map(({ units }) => units))
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h3" id={id}>
        {t("buying.top.heading")}
      </Heading>
      <div style={HEIGHT}>
        {top?.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("buying.top.nothing")}
          </Text>
        )}
        {top ? (
          <ol className="flex flex-col gap-y-3" aria-labelledby={id}>
            {top.map((product) => (
              <li key={`${product.product_id} ${product.variant_id}`}>
                <Row product={product} share={product.units / most} />
              </li>
            ))}
          </ol>
        ) : (
          <Skeleton className="h-full w-full" style={HEIGHT} />
        )}
      </div>
    </div>
  )
}

interface RowProps {
  product: TopProduct
  /** Of the units of the first one. */
  share: number
}

const Row = ({ product, share }: RowProps) => {
  const { t } = useText()
  const { search } = useLocation()
  const params = new URLSearchParams(search)
  params.set("variant_id", product.variant_id ?? "")
  const title = variantNameOf(product, t("products.deleted"))
  return (
    <>
      <Text asChild size="small" leading="compact" className="flex items-center justify-between gap-x-4">
        <div>
          <Link
            to={{ search: params.toString() }}
            state={OPENED_HERE}
            aria-label={t("products.show_orders", { product: title })}
            className="focus-visible:shadow-borders-focus truncate rounded outline-none"
          >
            {title}
          </Link>
          <span className="tabular-nums">{product.units}</span>
        </div>
      </Text>
      <div className="bg-ui-bg-component mt-1 overflow-hidden rounded-full" style={{ height: 4 }} aria-hidden>
        <div
          className="rounded-full"
          style={{ height: 4, width: `${share * 100}%`, backgroundColor: "var(--tag-orange-icon)" }}
        />
      </div>
    </>
  )
}
