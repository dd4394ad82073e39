import { Button, InlineTip } from "@medusajs/ui"
import { useEffect, useState } from "react"
import type { ListedImport } from "../../api/contracts"
import { useLatestImport } from "../hooks/use-import"
import { useImportFollower } from "../hooks/use-import-follower"
import { useText } from "../hooks/use-text"
import { isNews } from "../lib/import-news"
import { noteSeen, seenImports } from "../lib/seen-imports"

interface ImportBannerProps {
  /** The import whose drawer is open. */
  shown: string | null
  onOpen: (importId: string) => void
}

const VARIANTS = { ready: "info", applying: "info", applied: "success", failed: "error" } as const

/** Says above the list that an import is being applied, or how the last one ended, with the way back to it. */
export const ImportBanner = ({ shown, onOpen }: ImportBannerProps) => {
  const { t } = useText()
  const follow = useImportFollower()
  const latest = useLatestImport()
  const [, setSeen] = useState(seenImports)
  const applying = latest?.status === "applying" ? latest.transaction_id : null
  useEffect(() => {
    if (applying) {
      follow(applying)
    }
    // The follower is another with each render, and follows each import once.
  }, [applying])
  if (!latest || latest.transaction_id === shown || !isNews(latest, seenImports(), new Date())) {
    return null
  }
  const { transaction_id: id, status } = latest
  const dismiss = () => {
    noteSeen(id)
    setSeen(seenImports())
  }
  return (
    <div className="border-ui-border-base border-b px-6 py-4" role="status">
      <InlineTip variant={VARIANTS[status]} label={t("imports.heading")}>
        <Sentence latest={latest} />
        <span className="mt-2 flex gap-x-2">
          <Button size="small" variant="secondary" onClick={() => onOpen(id)}>
            {t("imports.view")}
          </Button>
          {status !== "applying" && (
            <Button size="small" variant="transparent" onClick={dismiss}>
              {t("actions.close")}
            </Button>
          )}
        </span>
      </InlineTip>
    </div>
  )
}

const Sentence = ({ latest: { status, file_name, progress } }: { latest: ListedImport }) => {
  const { t } = useText()
  const texts = { file: file_name ?? "", done: progress.done, count: progress.total }
  if (status === "applying") {
    return `${t("imports.applying", texts)} ${t("imports.applying_products", texts)}`
  }
  return status === "applied"
    ? `${t("imports.ended.applied", texts)} ${t("imports.applied_products", texts)}`
    : `${t("imports.ended.failed", texts)} ${t("imports.failed")}`
}
