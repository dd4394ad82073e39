import { useId } from "react"
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { useText } from "../hooks/use-text"
import { formatShortDay } from "../lib/dates"
import type { Week } from "../lib/weeks"

const OPENED = "var(--tag-orange-icon)"
const FILLED = "var(--tag-green-icon)"

/** As the dashboard's small text. */
const WORDS = { fill: "var(--fg-subtle)", fontSize: 12 }

const BOX = {
  contentStyle: {
    background: "var(--bg-component)",
    border: "1px solid var(--border-base)",
    borderRadius: 8,
    fontSize: 12,
  },
  labelStyle: { color: "var(--fg-base)" },
  itemStyle: { color: "var(--fg-base)" },
  cursor: { fill: "var(--bg-base-hover)" },
}

/**
 * The weeks as pairs of bars, the filled ones hatched, so that they can be told apart without colours. Whoever does not
 * see them has the table. The only file with the library in it, so that it is loaded when it is needed.
 */
const WeeksBars = ({ weeks }: { weeks: Week[] }) => {
  const { t, locale, day } = useText()
  const hatch = `hatch${useId().replaceAll(":", "")}`
  return (
    <div aria-hidden className="size-full">
      <ResponsiveContainer>
        <BarChart
          data={weeks}
          // To the right there is room for half of a label: if the last one did not fit, far more would be left out.
          margin={{ top: 4, right: 16, bottom: 0, left: -24 }}
          barGap={1}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id={hatch} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={2} height={4} style={{ fill: FILLED }} />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="from"
            tick={WORDS}
            tickLine={false}
            axisLine={{ stroke: "var(--border-base)" }}
            interval="equidistantPreserveStart"
            minTickGap={16}
            tickFormatter={(date: string) => formatShortDay(date, locale)}
          />
          <YAxis tick={WORDS} tickLine={false} axisLine={false} allowDecimals={false} />
          <Tooltip
            {...BOX}
            isAnimationActive={false}
            labelFormatter={(_, [point]) =>
              point ? t("buying.chart.span", { from: day(point.payload.from), to: day(point.payload.to) }) : ""
            }
          />
          <Legend
            iconSize={10}
            formatter={(name: string) => <span style={{ color: "var(--fg-subtle)", fontSize: 12 }}>{name}</span>}
          />
          <Bar dataKey="opened" name={t("buying.chart.opened")} fill={OPENED} isAnimationActive={false} />
          <Bar
            dataKey="filled"
            name={t("buying.chart.filled")}
            fill={`url(#${hatch})`}
            stroke={FILLED}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

export default WeeksBars
