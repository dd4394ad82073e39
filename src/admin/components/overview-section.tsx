import { Container } from "@medusajs/ui"
import { useOverview } from "../hooks/use-overview"
import { useText } from "../hooks/use-text"
import { OverviewFigures } from "./overview-figures"
import { LoadError, Section } from "./section"
import { TopProducts } from "./top-products"
import { WeeksChart } from "./weeks-chart"

/** Side by side where there is room for both. Styles, not classes that might not exist in a merchant's build. */
const CHART = { flex: "2 1 340px", minWidth: 0 } as const
const TOP = { flex: "1 1 240px", minWidth: 0 } as const

/** What waits at a glance: four figures, how they came about, and of what most items wait. Each holds its place meanwhile. */
export const OverviewSection = () => {
  const { t } = useText()
  const { data: overview, error, refetch } = useOverview()
  if (!overview && error) {
    return (
      <Section heading={t("buying.overview")}>
        <LoadError error={error} onRetry={refetch} />
      </Section>
    )
  }
  return (
    <Container
      className="divide-y overflow-hidden p-0"
      role="region"
      aria-label={t("buying.overview")}
      aria-busy={!overview}
    >
      <OverviewFigures overview={overview} />
      <div className="flex flex-wrap">
        <div style={CHART}>
          <WeeksChart days={overview?.days} />
        </div>
        <div style={TOP}>
          <TopProducts top={overview?.top} />
        </div>
      </div>
    </Container>
  )
}
