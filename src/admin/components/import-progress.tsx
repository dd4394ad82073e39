import { Button, Drawer, InlineTip, Text } from "@medusajs/ui"
import { useId } from "react"
import type { ImportStateResponse } from "../../api/contracts"
import { useImport } from "../hooks/use-import"
import { useText } from "../hooks/use-text"
import { percentOf } from "../lib/import-state"
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
          <Applying state={data} />
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

const Applying = ({ state: { status, file_name, progress } }: { state: ImportStateResponse }) => {
  const { t } = useText()
  if (status === "applied") {
    return (
      <InlineTip variant="success" label={t("imports.applied")}>
        {t("imports.applied_products", { count: progress.total })}
      </InlineTip>
    )
  }
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
