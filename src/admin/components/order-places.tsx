import { Hint, Input, Text } from "@medusajs/ui"
import { useId } from "react"
import type { OrderForm } from "../hooks/use-order-form"
import { useText } from "../hooks/use-text"
import { groupBy } from "../../modules/backorder/domain/group-by"
import type { OrderLine } from "../lib/order-list"

interface OrderPlacesProps {
  lines: OrderLine[]
  form: OrderForm
}

/** What is missing at each location, with a field for how much of it is ordered. */
export const OrderPlaces = ({ lines, form }: OrderPlacesProps) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-4">
      {[...groupBy(lines, ({ location_id }) => location_id)].map(([id, ofPlace]) => (
        <OrderPlace key={id} lines={ofPlace} form={form} />
      ))}
      <Hint>{t("incoming.order.leave_out")}</Hint>
    </div>
  )
}

const OrderPlace = ({ lines, form }: OrderPlacesProps) => {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-2">
      <Text id={id} size="small" weight="plus">
        {lines[0].location_name}
      </Text>
      <ul className="divide-y rounded-lg border">
        {lines.map((line) => (
          <OrderedItem key={line.key} line={line} form={form} />
        ))}
      </ul>
    </div>
  )
}

const OrderedItem = ({ line, form }: { line: OrderLine; form: OrderForm }) => {
  const { t, number } = useText()
  const id = useId()
  const error = form.errorOf(line)
  const { item, needed, coming } = line
  const need = { needed: number(needed), coming: number(coming) }
  return (
    <li className="flex items-start justify-between gap-x-4 px-3 py-2">
      <div className="min-w-0 py-1">
        <Text size="small" leading="compact" className="break-words">
          {[item.title, item.sku !== item.title && item.sku].filter(Boolean).join(" · ")}
        </Text>
        <div id={`${id}-note`} aria-live="polite">
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t(coming > 0 ? "incoming.order.needed_coming" : "incoming.order.needed", need)}
          </Text>
          {error && <Hint variant="error">{error}</Hint>}
        </div>
      </div>
      <div className="w-24 shrink-0">
        <Input
          size="small"
          value={form.textOf(line)}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => form.editLine(line, event.target.value)}
          aria-label={t("incoming.order.quantity_of", { item: item.title, location: line.location_name })}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
        />
      </div>
    </li>
  )
}
