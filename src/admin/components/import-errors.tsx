import { Button, clx, Table, Text } from "@medusajs/ui"
import type { ImportSummary } from "../../api/contracts"
import { useDownload } from "../hooks/use-download"
import { useText } from "../hooks/use-text"
import { importErrorText } from "../lib/import-error-text"
import { SHOWN_ERRORS } from "../lib/import-state"

const CELL = "h-auto whitespace-normal break-words py-3 pr-3 align-top"

interface ImportErrorsProps {
  importId: string
  summary: ImportSummary
}

/** The first errors of a file, each with its row and column, and a way to all of them. */
export const ImportErrors = ({ importId, summary: { errors, errors_count: count } }: ImportErrorsProps) => {
  const { t } = useText()
  const path = `/admin/backorder-settings/imports/${importId}/errors`
  const { mutate: download, isPending } = useDownload(path, "backorder-import-errors.csv")
  const shown = errors.slice(0, SHOWN_ERRORS)
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {t("imports.errors.heading", { count })}
        </Text>
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => download()}>
          {t("imports.errors.download")}
        </Button>
      </div>
      <ErrorsTable errors={shown} />
      {count > shown.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.errors.first", { count: shown.length })}
        </Text>
      )}
    </div>
  )
}

const ErrorsTable = ({ errors }: Pick<ImportSummary, "errors">) => {
  const { t } = useText()
  return (
    <div className="overflow-hidden rounded-lg border">
      <Table className="-mb-px">
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell className="w-16">{t("imports.errors.row")}</Table.HeaderCell>
            <Table.HeaderCell className="w-40">{t("imports.errors.column")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.errors.message")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {errors.map(({ row, column, ...problem }, index) => (
            <Table.Row key={index}>
              <Table.Cell className={clx(CELL, "tabular-nums")}>{row}</Table.Cell>
              <Table.Cell className={CELL}>{column ?? "-"}</Table.Cell>
              <Table.Cell className={CELL}>{importErrorText(problem, t)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
