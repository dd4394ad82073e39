import { clx, Popover } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderedProduct } from "../../api/contracts"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { ExpectedDateForm } from "./expected-date-form"

/** The date can be typed at once; the picker's first control is the button of its calendar. */
const focusDate = (event: Event) => {
  event.preventDefault()
  const popover = event.currentTarget as HTMLElement
  popover.querySelector<HTMLElement>("[role=spinbutton]")?.focus()
}

/** When a product is expected, as a button that changes it in place. */
export const ExpectedDateCell = ({ row }: { row: BackorderedProduct }) => {
  const { t, day } = useText()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const { product_id, expected_on } = row
  const shown = expected_on === null ? t("buying.date.set") : day(expected_on)
  const { canUpdate } = useRights()
  const note = expected_on !== null && row.incoming_quantity > 0 && (
    <span className="txt-compact-xsmall text-ui-fg-subtle block">{t("products.date_without_delivery")}</span>
  )
  if (product_id === null || !canUpdate) {
    return expected_on === null ? (
      "-"
    ) : (
      <div>
        {shown}
        {note}
      </div>
    )
  }
  const product = row.product_title ?? t("products.deleted")
  const hasPassed = expected_on !== null && expected_on < today
  const label = expected_on === null ? "buying.date.set_of" : "buying.date.change"
  return (
    // What is clicked here, in the popover as well, is not a click on the row.
    <div onClick={(event) => event.stopPropagation()}>
      <Popover open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button
            type="button"
            aria-label={t(label, { product, date: shown })}
            className={clx(
              "focus-visible:shadow-borders-focus hover:text-ui-fg-interactive transition-fg rounded outline-none",
              "underline decoration-dotted underline-offset-4",
              hasPassed ? "text-ui-fg-error" : "text-ui-fg-subtle"
            )}
          >
            {shown}
          </button>
        </Popover.Trigger>
        {note}
        <Popover.Content align="end" className="p-4" aria-label={t("buying.date.heading")} onOpenAutoFocus={focusDate}>
          <ExpectedDateForm
            productId={product_id}
            product={product}
            expectedOn={expected_on}
            onDone={() => setOpen(false)}
          />
        </Popover.Content>
      </Popover>
    </div>
  )
}
