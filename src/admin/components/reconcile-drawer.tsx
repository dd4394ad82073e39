import { Button, Drawer, InlineTip, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ReconcileResponse } from "../../api/contracts"
import { useDifferences, useRepair } from "../hooks/use-reconcile"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { DifferencesTable } from "./differences-table"
import { LoadError, LoadingRows } from "./section"
import { SidePanel } from "./side-panel"

/** A button that compares what is shown with the truth, and what it found with a way to repair it. */
export const ReconcileDrawer = () => {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" className="shrink-0" onClick={() => setOpen(true)}>
        {t("reconcile.open")}
      </Button>
      {isOpen && (
        <SidePanel title={t("reconcile.heading")} description={t("reconcile.hint")} onClose={() => setOpen(false)}>
          <Differences />
        </SidePanel>
      )}
    </>
  )
}

const Differences = () => {
  const { t } = useText()
  const { data: found, error, isFetching, refetch } = useDifferences()
  const { data: done, error: refusal, isPending, mutate: repair } = useRepair()
  return (
    <>
      <Drawer.Body className="overflow-y-auto p-0" aria-live="polite" aria-busy={isFetching || isPending}>
        {refusal && (
          <div className="px-6 pt-4">
            <InlineTip variant="error" label={t("reconcile.repair_failed")} role="alert">
              {errorText(refusal, t)}
            </InlineTip>
          </div>
        )}
        {done || found ? (
          <Result result={done ?? found} isRepaired={done !== undefined} />
        ) : error && !isFetching ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <LoadingRows rows={4} />
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("actions.close")}
          </Button>
        </Drawer.Close>
        {!done && found && found.differences_count > 0 && (
          <Button size="small" isLoading={isPending} onClick={() => repair()}>
            {t("reconcile.repair")}
          </Button>
        )}
      </Drawer.Footer>
    </>
  )
}

const Result = ({ result, isRepaired }: { result: ReconcileResponse | undefined; isRepaired: boolean }) => {
  const { t } = useText()
  if (!result) {
    return null
  }
  const { checked, differences, differences_count: count, repaired } = result
  const found = count > 0 ? t("reconcile.found", { count }) : t("reconcile.none")
  return (
    <>
      <div className="px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {isRepaired ? t("reconcile.repaired", { count: repaired }) : found}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
          {t("reconcile.checked", { count: checked })}
          {count > differences.length && ` ${t("reconcile.first", { count: differences.length })}`}
        </Text>
      </div>
      {differences.length > 0 && <DifferencesTable differences={differences} />}
    </>
  )
}
