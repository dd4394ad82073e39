import { Button, clx, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ImportSummary } from "../../api/contracts"
import { useDownload } from "../hooks/use-download"
import { useText } from "../hooks/use-text"
import { importErrorText } from "../lib/import-error-text"
import { groupErrors, nameRows, type ErrorGroup } from "../lib/import-errors"
import { SHOWN_ERRORS } from "../lib/import-state"

const CELL = "h-auto whitespace-normal break-words py-3 pr-3 align-top"

interface ImportErrorsProps {
  summary: Pick<ImportSummary, "rows_with_errors" | "errors_count" | "errors">
  /** The way to a file of all of them, where there is one. */
  download?: ReactNode
}

/** What is wrong in a file, one line for each kind of error in a column. */
export const ImportErrors = ({ summary, download }: ImportErrorsProps) => {
  const { t } = useText()
  const groups = groupErrors(summary.errors)
  const { rows_with_errors: rows, errors_count, errors } = summary
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {rows > 0 ? t("imports.errors.heading", { count: rows }) : t("imports.errors.header")}
        </Text>
        {download}
      </div>
      <ErrorsTable groups={groups.slice(0, SHOWN_ERRORS)} />
      {(errors_count > errors.length || groups.length > SHOWN_ERRORS) && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(download ? "imports.errors.first" : "imports.errors.first_only", {
            count: Math.min(errors.length, errors_count),
          })}
        </Text>
      )}
    </div>
  )
}

/** A file with all errors of an import. */
export const DownloadErrors = ({ importId }: { importId: string }) => {
  const { t } = useText()
  const path = `/admin/backorder-settings/imports/${importId}/errors`
  const { mutate: download, isPending } = useDownload(path, "backorder-import-errors.csv")
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => download()}>
      {t("imports.errors.download")}
    </Button>
  )
}

const ErrorsTable = ({ groups }: { groups: ErrorGroup[] }) => {
  const { t } = useText()
  return (
    <div className="overflow-hidden rounded-lg border">
      <Table className="-mb-px">
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell className="w-16">{t("imports.errors.row")}</Table.HeaderCell>
            <Table.HeaderCell className="w-28 md:w-40">{t("imports.errors.column")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.errors.message")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {groups.map((group, index) => (
            <Table.Row key={index}>
              <Table.Cell className={clx(CELL, "tabular-nums")}>{group.rows[0]}</Table.Cell>
              <Table.Cell className={CELL}>{group.column ?? "-"}</Table.Cell>
              <Table.Cell className={CELL}>
                {importErrorText(group.first, t)}
                <OtherRows rows={group.rows.slice(1)} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The rows that have the same kind of error in the same column. */
const OtherRows = ({ rows }: { rows: number[] }) => {
  const { t } = useText()
  const named = nameRows(rows)
  if (rows.length === 0) {
    return null
  }
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("imports.errors.also", { count: rows.length, rows: named.rows })}
      {named.more > 0 && ` ${t("imports.errors.more", { count: named.more })}`}
    </Text>
  )
}
