import { Container, Skeleton } from "@medusajs/ui"
import { useOverview } from "../hooks/use-overview"
import { useText } from "../hooks/use-text"
import { OverviewFigures } from "./overview-figures"
import { LoadError, Section } from "./section"
import { TopProducts } from "./top-products"
import { WeeksChart } from "./weeks-chart"

/** Side by side where there is room for both. Styles, not classes that might not exist in a merchant's build. */
const CHART = { flex: "2 1 340px", minWidth: 0 } as const
const TOP = { flex: "1 1 240px", minWidth: 0 } as const

/** As high as what comes in its place: four figures, and a chart beside the top products. */
const LOADING_HEIGHT = 379

/** What waits at a glance: four figures, how they came about, and of what most items wait. */
export const OverviewSection = () => {
  const { t } = useText()
  const { data: overview, error, refetch } = useOverview()
  if (!overview) {
    return error ? (
      <Section heading={t("buying.overview")}>
        <LoadError error={error} onRetry={refetch} />
      </Section>
    ) : (
      <Container className="p-0" aria-hidden>
        <Skeleton className="w-full rounded-lg" style={{ height: LOADING_HEIGHT }} />
      </Container>
    )
  }
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("buying.overview")}>
      <OverviewFigures overview={overview} />
      <div className="flex flex-wrap">
        <div style={CHART}>
          <WeeksChart days={overview.days} />
        </div>
        <div style={TOP}>
          <TopProducts top={overview.top} />
        </div>
      </div>
    </Container>
  )
}
