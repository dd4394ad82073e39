import { clx, Table, Text } from "@medusajs/ui"
import { Fragment, type ReactNode } from "react"
import { useText } from "../hooks/use-text"

const CELL = "h-auto whitespace-normal break-words py-3 pr-3 align-top"

/** A field that a row would change. What is new has nothing before. */
export interface SampleChange {
  key: string
  label: string
  before?: ReactNode
  after: ReactNode
}

/** A row of a file and what it would change of which product or item. */
export interface SampleRow {
  row: number
  subject: ReactNode
  changes: SampleChange[]
}

interface SampleTableProps {
  /** What the rows are about. */
  heading: string
  sample: SampleRow[]
  /** How many rows change something, shown or not. */
  count: number
}

/** What the first rows of a file would change, before and after, so that a column that was mixed up is seen in time. */
export const SampleTable = ({ heading, sample, count }: SampleTableProps) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("imports.sample.heading")}
      </Text>
      <div className="overflow-hidden rounded-lg border">
        <Table className="-mb-px">
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell className="w-16">{t("imports.errors.row")}</Table.HeaderCell>
              <Table.HeaderCell className="w-28 md:w-40">{heading}</Table.HeaderCell>
              <Table.HeaderCell>{t("imports.sample.change")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {sample.map(({ row, subject, changes }) => (
              <Table.Row key={row}>
                <Table.Cell className={clx(CELL, "tabular-nums")}>{row}</Table.Cell>
                <Table.Cell className={CELL}>{subject}</Table.Cell>
                <Table.Cell className={CELL}>
                  <Changes changes={changes} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {count > sample.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.sample.first", { count: sample.length })}
        </Text>
      )}
    </div>
  )
}

const Changes = ({ changes }: Pick<SampleRow, "changes">) => (
  <dl>
    {changes.map(({ key, label, before, after }) => (
      <Fragment key={key}>
        <Text asChild size="xsmall" className="text-ui-fg-subtle">
          <dt>{label}</dt>
        </Text>
        <dd>
          {before !== undefined && <>{before} → </>}
          {after}
        </dd>
      </Fragment>
    ))}
  </dl>
)
