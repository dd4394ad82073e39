import { clx, Skeleton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackordersOverview } from "../../api/contracts"
import { listedPath } from "../hooks/use-listed-orders"
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
      <Figure name={t("buying.figures.waiting")} to={listedPath("back_ordered")}>
        {overview && number.format(overview.orders_waiting)}
      </Figure>
      <Figure name={t("buying.figures.longest")} to={listedPath("back_ordered")}>
        {overview && waitOf(overview)}
      </Figure>
      <Figure name={t("buying.figures.ready")} to={listedPath("ready_to_ship")}>
        {overview && number.format(overview.orders_ready)}
      </Figure>
    </dl>
  )
}

interface FigureProps {
  name: string
  /** Where the whole of it leads, to the orders that are counted. */
  to?: string
  /** What it comes to; `undefined` until that is known. */
  children: string | undefined
}

const Figure = ({ name, to, children }: FigureProps) => (
  <div
    className={clx("bg-ui-bg-base flex flex-col gap-y-1 px-6 py-4", to && "hover:bg-ui-bg-base-hover transition-fg")}
    style={{ position: "relative" }}
  >
    <Text asChild size="small" leading="compact" className="text-ui-fg-subtle">
      <dt>{name}</dt>
    </Text>
    <dd className="h1-core tabular-nums">
      {children ?? <Skeleton className="h-7 w-16" />}
      {to && (
        <Link
          to={to}
          aria-label={`${name}: ${children ?? ""}`}
          className="focus-visible:shadow-borders-focus rounded outline-none"
          style={{ position: "absolute", inset: 0 }}
        />
      )}
    </dd>
  </div>
)
