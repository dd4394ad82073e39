import { Button, Drawer, InlineTip, Text } from "@medusajs/ui"
import { useId } from "react"
import type { ImportStateResponse } from "../../api/contracts"
import { useImport } from "../hooks/use-import"
import { useText } from "../hooks/use-text"
import { nameRows, rowsWithErrors } from "../lib/import-errors"
import { percentOf } from "../lib/import-state"
import { DownloadErrors } from "./import-errors"
import { ImportReview } from "./import-review"
import { LoadError, LoadingRows } from "./section"

interface ImportProgressProps {
  importId: string
  onAnother: () => void
}

/** What becomes of a file that was read: it is looked at, then applied, and then it is done. */
export const ImportProgress = ({ importId, onAnother }: ImportProgressProps) => {
  const {
    state: { data, error, refetch },
    confirm,
  } = useImport(importId)
  if (data && (data.status === "ready" || data.status === "failed") && !confirm.isPending) {
    const confirmWith = (apply_good_rows: boolean) => confirm.mutate({ apply_good_rows })
    return <ImportReview state={data} refused={confirm.error} onConfirm={confirmWith} onAnother={onAnother} />
  }
  return (
    <>
      <Drawer.Body className="overflow-y-auto" aria-live="polite">
        {data ? (
          <Standing state={data} />
        ) : error ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <LoadingRows rows={4} />
        )}
      </Drawer.Body>
      <Footer isOver={data?.status === "applied" || !data} onAnother={onAnother} />
    </>
  )
}

const Footer = ({ isOver, onAnother }: { isOver: boolean; onAnother: () => void }) => {
  const { t } = useText()
  return (
    <Drawer.Footer>
      {isOver && (
        <Button size="small" variant="secondary" onClick={onAnother}>
          {t("imports.another")}
        </Button>
      )}
      <Drawer.Close asChild>
        <Button size="small" variant={isOver ? "primary" : "secondary"}>
          {t("actions.close")}
        </Button>
      </Drawer.Close>
    </Drawer.Footer>
  )
}

const Standing = ({ state }: { state: ImportStateResponse }) =>
  state.status === "applied" ? <Applied state={state} /> : <Applying state={state} />

/** What was applied, and which rows were left out because they had errors. */
const Applied = ({ state: { transaction_id, progress, summary } }: { state: ImportStateResponse }) => {
  const { t } = useText()
  const count = summary.rows_with_errors
  const { rows, more } = nameRows(rowsWithErrors(summary), count)
  return (
    <div className="flex flex-col items-start gap-y-4">
      <InlineTip className="w-full" variant="success" label={t("imports.applied")}>
        {t("imports.applied_products", { count: progress.total })}
      </InlineTip>
      {count > 0 && (
        <>
          <InlineTip className="w-full" variant="warning" label={t("imports.left_out.label", { count })}>
            {t("imports.left_out.rows", { count, rows })} {more > 0 && t("imports.errors.more", { count: more })}
          </InlineTip>
          <DownloadErrors importId={transaction_id} />
        </>
      )}
    </div>
  )
}

const Applying = ({ state: { file_name, progress } }: { state: ImportStateResponse }) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2">
      <ProgressBar percent={percentOf(progress)} label={t("imports.applying", { file: file_name ?? "" })} />
      <Text size="small" className="text-ui-fg-subtle">
        {t("imports.applying_products", { done: progress.done, count: progress.total })}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("imports.may_close")}
      </Text>
    </div>
  )
}

const ProgressBar = ({ percent, label }: { percent: number; label: string }) => {
  const id = useId()
  return (
    <>
      <Text id={id} size="small" weight="plus" className="break-words">
        {label}
      </Text>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={percent}
        className="bg-ui-bg-component border-ui-border-base h-2 w-full overflow-hidden rounded-full border"
      >
        <div className="bg-ui-bg-interactive h-full" style={{ width: `${percent}%` }} />
      </div>
    </>
  )
}
