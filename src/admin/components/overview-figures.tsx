import { Skeleton, Text } from "@medusajs/ui"
import type { BackordersOverview } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { daysSince } from "../lib/dates"

/** Four in a row, or two by two; the lines between them are what shows through the gaps. */
const GRID = { gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))", gap: 1 } as const

/** What there is to do: how much to buy in, how many orders wait and for how long, how many may leave. */
export const OverviewFigures = ({ overview }: { overview: BackordersOverview | undefined }) => {
  const { t, locale } = useText()
  const number = new Intl.NumberFormat(locale)
  const waitOf = ({ oldest_ordered_at: oldest }: BackordersOverview) =>
    oldest === null ? t("buying.figures.nobody") : t("buying.figures.days", { count: daysSince(oldest, new Date()) })
  return (
    <dl className="bg-ui-border-base grid" style={GRID}>
      <Figure name={t("buying.figures.to_buy")}>{overview && number.format(overview.units_to_buy)}</Figure>
      <Figure name={t("buying.figures.waiting")}>{overview && number.format(overview.orders_waiting)}</Figure>
      <Figure name={t("buying.figures.longest")}>{overview && waitOf(overview)}</Figure>
      <Figure name={t("buying.figures.ready")}>{overview && number.format(overview.orders_ready)}</Figure>
    </dl>
  )
}

/** @param children - what it comes to; `undefined` until that is known. */
const Figure = ({ name, children }: { name: string; children: string | undefined }) => (
  <div className="bg-ui-bg-base flex flex-col gap-y-1 px-6 py-4">
    <Text asChild size="small" leading="compact" className="text-ui-fg-subtle">
      <dt>{name}</dt>
    </Text>
    <dd className="h1-core tabular-nums">{children ?? <Skeleton className="h-7 w-16" />}</dd>
  </div>
)
