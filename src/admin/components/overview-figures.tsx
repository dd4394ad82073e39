import { Text } from "@medusajs/ui"
import type { BackordersOverview } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { daysSince } from "../lib/dates"

/** Four in a row, or two by two; the lines between them are what shows through the gaps. */
const GRID = { gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))", gap: 1 } as const

/** What there is to do: how much to buy in, how many orders wait and for how long, how many may leave. */
export const OverviewFigures = ({ overview }: { overview: BackordersOverview }) => {
  const { t, locale } = useText()
  const { units_to_buy, orders_waiting, oldest_ordered_at: oldest, orders_ready } = overview
  const number = new Intl.NumberFormat(locale)
  const days = oldest && daysSince(oldest, new Date())
  return (
    <dl className="bg-ui-border-base grid" style={GRID}>
      <Figure name={t("buying.figures.to_buy")}>{number.format(units_to_buy)}</Figure>
      <Figure name={t("buying.figures.waiting")}>{number.format(orders_waiting)}</Figure>
      <Figure name={t("buying.figures.longest")}>
        {days === null ? t("buying.figures.nobody") : t("buying.figures.days", { count: days })}
      </Figure>
      <Figure name={t("buying.figures.ready")}>{number.format(orders_ready)}</Figure>
    </dl>
  )
}

const Figure = ({ name, children }: { name: string; children: string }) => (
  <div className="bg-ui-bg-base flex flex-col gap-y-1 px-6 py-4">
    <Text asChild size="small" leading="compact" className="text-ui-fg-subtle">
      <dt>{name}</dt>
    </Text>
    <dd className="h1-core tabular-nums">{children}</dd>
  </div>
)
