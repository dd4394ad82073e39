import { Table } from "@medusajs/ui"
import { useText } from "../hooks/use-text"
import type { Week } from "../lib/weeks"

const CELL = "h-auto py-1"
const NUMBER = "text-right tabular-nums"

/** The weeks in numbers, the newest first. */
export const WeeksTable = ({ weeks }: { weeks: Week[] }) => {
  const { t, day } = useText()
  return (
    <Table aria-label={t("buying.chart.heading")}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className={CELL}>{t("buying.chart.week")}</Table.HeaderCell>
          <Table.HeaderCell className={`${CELL} ${NUMBER}`}>{t("buying.chart.opened")}</Table.HeaderCell>
          <Table.HeaderCell className={`${CELL} ${NUMBER}`}>{t("buying.chart.filled")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {[...weeks].reverse().map(({ from, to, opened, filled }) => (
          <Table.Row key={from}>
            <Table.Cell className={CELL}>{t("buying.chart.span", { from: day(from), to: day(to) })}</Table.Cell>
            <Table.Cell className={`${CELL} ${NUMBER}`}>{opened}</Table.Cell>
            <Table.Cell className={`${CELL} ${NUMBER}`}>{filled}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
