import { clx, Popover } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderedProduct } from "../../api/contracts"
import { useIsLate } from "../hooks/use-is-late"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { ExpectedDateForm } from "./expected-date-form"
import { LateBadge } from "./incoming-cells"

/** The date can be typed at once; the picker's first control is the button of its calendar. */
const focusDate = (event: Event) => {
  event.preventDefault()
  const popover = event.currentTarget as HTMLElement
  popover.querySelector<HTMLElement>("[role=spinbutton]")?.focus()
}

/** When what is on its way comes, or that it is late, and below it when the rest is expected; where nothing is, that alone. */
export const ExpectedDateCell = ({ row }: { row: BackorderedProduct }) => {
  const { t, day } = useText()
  const isLate = useIsLate(row)
  const { incoming_on } = row
  if (incoming_on === null) {
    return (
      <div className="flex flex-col items-start">
        <OwnDate row={row} />
        {row.expected_on !== null && <span className="txt-compact-xsmall">{t("products.estimate")}</span>}
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start">
      <span title={day(incoming_on)}>{isLate ? <LateBadge /> : day(incoming_on)}</span>
      <span className="txt-compact-xsmall">
        {/* Nobody is promised anything of what is late: all of it is expected on the other day then. */}
        {isLate && <OwnDate row={row} wording="products.estimated" />}
        {!isLate && row.to_buy_quantity > 0 && <OwnDate row={row} wording="products.rest" />}
      </span>
    </div>
  )
}

interface OwnDateProps {
  row: BackorderedProduct
  /** How it is worded beside what is on its way. */
  wording?: "products.rest" | "products.estimated"
}

/** The date that was entered for a product, as a button that changes it in place. */
const OwnDate = ({ row, wording }: OwnDateProps) => {
  const { t, day } = useText()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const { product_id, expected_on } = row
  const date = expected_on === null ? t("buying.date.set") : day(expected_on)
  const shown = expected_on !== null && wording ? t(wording, { date }) : date
  const { canUpdate } = useRights()
  if (product_id === null || !canUpdate) {
    const nothing = wording ? null : "-"
    return <>{expected_on === null ? nothing : shown}</>
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
            aria-label={t(label, { product, date })}
            className={clx(
              "focus-visible:shadow-borders-focus hover:text-ui-fg-interactive transition-fg rounded outline-none",
              "underline decoration-dotted underline-offset-4",
              hasPassed ? "text-ui-fg-error" : "text-ui-fg-subtle"
            )}
          >
            {shown}
          </button>
        </Popover.Trigger>
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
