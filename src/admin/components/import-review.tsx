import { Button, Checkbox, Drawer, InlineTip, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ImportStateResponse } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { canApply, failureOf } from "../lib/import-state"
import { DownloadErrors, ImportErrors } from "./import-errors"
import { ImportSample } from "./import-sample"
import { ImportSummary } from "./import-summary"

interface ImportReviewProps {
  state: ImportStateResponse
  /** Why the server refused to apply it. */
  refused: Error | null
  onConfirm: (goodRowsOnly: boolean) => void
  onAnother: () => void
}

/** What a file would do, before any of it is done. */
export const ImportReview = ({ state, refused, onConfirm, onAnother }: ImportReviewProps) => {
  const { t } = useText()
  const [goodRowsOnly, setGoodRowsOnly] = useState(false)
  const { summary } = state
  const why = failureOf(state) ?? refused
  const failure = why && errorText(why, t)
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto" aria-live="polite">
        {failure && (
          <InlineTip variant="error" label={t("imports.failed")} role="alert">
            {failure}
          </InlineTip>
        )}
        <ImportSummary fileName={state.file_name} summary={summary} />
        {summary.sample && summary.sample.length > 0 && (
          <ImportSample sample={summary.sample} count={summary.to_update} />
        )}
        {summary.errors_count > 0 && (
          <ImportErrors summary={summary} download={<DownloadErrors importId={state.transaction_id} />} />
        )}
      </Drawer.Body>
      {summary.errors_count > 0 && summary.to_update > 0 && (
        <GoodRowsOnly value={goodRowsOnly} onChange={setGoodRowsOnly} />
      )}
      <Drawer.Footer>
        <Button size="small" variant="secondary" onClick={onAnother}>
          {t("imports.another")}
        </Button>
        <Button size="small" disabled={!canApply(state, goodRowsOnly)} onClick={() => onConfirm(goodRowsOnly)}>
          {t("imports.apply")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

interface GoodRowsOnlyProps {
  value: boolean
  onChange: (value: boolean) => void
}

/** It does not scroll away: "Apply" can only be pressed once it is ticked. */
const GoodRowsOnly = ({ value, onChange }: GoodRowsOnlyProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex items-center gap-x-2 border-t px-6 py-3">
      <Checkbox id={id} checked={value} onCheckedChange={(checked) => onChange(checked === true)} />
      <Label htmlFor={id} size="small">
        {t("imports.good_rows")}
      </Label>
    </div>
  )
}
