import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import type { BackordersOverview } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { weeksOf, type Week } from "../lib/weeks"
import { WeeksTable } from "./weeks-table"

/** The library that draws it is larger than the rest of the page, which does not wait for it. */
const WeeksBars = lazy(() => import("./weeks-bars"))

/** Of the chart, of the table, and of what stands in their place until they are loaded. */
const HEIGHT = 200

/** Whoever has no mouse scrolls it with the keyboard, and so has to reach it. */
const SCROLLED = { className: "overflow-y-auto", tabIndex: 0 }

/** What began to wait and what was filled, week by week, as a chart or as the table behind it. */
export const WeeksChart = ({ days }: { days: BackordersOverview["days"] | undefined }) => {
  const { t } = useText()
  const [isTable, setTable] = useState(false)
  const weeks = days && weeksOf(days)
  const isEmpty = weeks?.every(({ opened, filled }) => opened === 0 && filled === 0) ?? false
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Heading level="h3">{t("buying.chart.heading")}</Heading>
        <Button
          size="small"
          variant="transparent"
          className="-my-1"
          disabled={!weeks || isEmpty}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? t("buying.chart.as_chart") : t("buying.chart.as_table")}
        </Button>
      </div>
      <div style={{ height: HEIGHT }} {...(isTable && SCROLLED)}>
        {isEmpty ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("buying.chart.nothing")}
          </Text>
        ) : (
          <Weeks weeks={weeks} isTable={isTable} />
        )}
      </div>
    </div>
  )
}

const Loading = () => <Skeleton className="h-full w-full" />

/** The table is there for screen readers also while the chart is shown, which they are not told of. */
const Weeks = ({ weeks, isTable }: { weeks: Week[] | undefined; isTable: boolean }) =>
  weeks ? (
    <>
      <div className={isTable ? undefined : "sr-only"}>
        <WeeksTable weeks={weeks} />
      </div>
      {!isTable && (
        <Suspense fallback={<Loading />}>
          <WeeksBars weeks={weeks} />
        </Suspense>
      )}
    </>
  ) : (
    <Loading />
  )
