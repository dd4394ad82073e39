import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderWithHistory } from "../../api/contracts"
import { useEntryText } from "../hooks/use-entry-text"
import { useLineText } from "../hooks/use-line-text"
import { usePartsText } from "../hooks/use-parts-text"
import { useText } from "../hooks/use-text"
import { datedParts } from "../lib/dated-parts"
import { delayAnswerOf } from "../lib/delay-answer"
import { Thumbnail } from "./thumbnail"

type Line = BackorderWithHistory["lines"][number]

/** One line of an order that waits or waited: how much of it, what it gets when, behind whom, and what the shopper was told. */
export const OrderLine = ({ line }: { line: Line }) => {
  const { t } = useText()
  const { waits, canShip } = useLineText()
  const parts = usePartsText()(datedParts(line))
  return (
    <li className="flex items-start gap-x-3 px-6 py-4">
      <Thumbnail src={line.thumbnail} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <LineTitle line={line} />
        <Text size="small" className="break-words tabular-nums">
          {waits(line)}
        </Text>
        {parts && (
          <Text size="small" className="break-words tabular-nums">
            {parts}
          </Text>
        )}
        {line.variant_id && line.ahead_count !== null && line.ahead_count > 0 && (
          <Link
            to={`/backordered-products?variant_id=${line.variant_id}`}
            className="txt-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg self-start rounded underline underline-offset-4 outline-none"
          >
            {t("order.show_queue")}
          </Link>
        )}
        {canShip(line) && (
          <Text size="small" className="text-ui-tag-green-text tabular-nums">
            {canShip(line)}
          </Text>
        )}
        <CustomersAnswer line={line} />
        {line.promo && (
          <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">
            {t("order.told")}: {line.promo}
          </Text>
        )}
      </div>
    </li>
  )
}

/** What the customer answered to a delay, which decides whether the merchant has to do something for this line. */
const CustomersAnswer = ({ line }: { line: Line }) => {
  const { t, moment } = useText()
  const { what } = useEntryText()
  const entry = delayAnswerOf(line)
  return (
    entry && (
      <Text size="small" className="text-ui-fg-subtle break-words tabular-nums">
        {t("order.customer_answered", { answer: what(entry), date: moment(entry.happened_at) })}
      </Text>
    )
  )
}

/** As the order has it, leading to the variant as it is, if it still is. */
const LineTitle = ({ line }: { line: Line }) => {
  const { t } = useText()
  const title = line.product_title ?? t("products.deleted")
  return (
    <div>
      {line.in_catalog ? (
        <Link
          to={`/products/${line.product_id}/variants/${line.variant_id}`}
          className="txt-compact-small-plus hover:text-ui-fg-interactive focus-visible:shadow-borders-focus transition-fg break-words rounded outline-none"
        >
          {title}
        </Link>
      ) : (
        <Text size="small" leading="compact" weight="plus" className="break-words">
          {title}
        </Text>
      )}
      <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
        {[line.variant_title, line.sku].filter(Boolean).join(" · ")}
      </Text>
    </div>
  )
}
