import { Text } from "@medusajs/ui"
import type { BackorderLine } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { Thumbnail } from "./thumbnail"

/** One line of an order that waits or waited: how much of it, and what the shopper was told when ordering. */
export const OrderLine = ({ line }: { line: BackorderLine }) => {
  const { t, day } = useText()
  return (
    <li className="flex items-start gap-x-3 px-6 py-4">
      <Thumbnail src={line.thumbnail} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {line.product_title ?? t("products.deleted")}
          </Text>
          <Text size="small" leading="compact" className="shrink-0 tabular-nums">
            {line.outstanding_quantity > 0
              ? t("order.waiting", { outstanding: line.outstanding_quantity, quantity: line.quantity })
              : t("order.waited", { waited: line.backordered_quantity, quantity: line.quantity })}
          </Text>
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {[line.variant_title, line.sku].filter(Boolean).join(" · ")}
        </Text>
        {line.promo && (
          <Text size="small" className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words">
            <span className="text-ui-fg-subtle">{t("order.told")}: </span>
            {line.promo}
          </Text>
        )}
        {line.expected_on && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("order.expected", { date: day(line.expected_on) })}
          </Text>
        )}
      </div>
    </li>
  )
}
