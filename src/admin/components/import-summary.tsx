import { InlineTip } from "@medusajs/ui"
import type { ImportSummary as Summary } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { IgnoredColumns, ImportCounts, ReadAs } from "./import-counts"

const COUNTS = ["to_update", "unchanged", "rows_with_errors"] as const

/** How many rows of a file would change something, and what else the merchant should know. */
export const ImportSummary = ({ fileName, summary }: { fileName: string | null; summary: Summary }) => {
  const { t } = useText()
  const counts = COUNTS.map((name) => ({ label: t(`imports.counts.${name}`), value: summary[name] }))
  return (
    <>
      <ImportCounts fileName={fileName} rows={summary.rows} counts={counts} />
      <Notes summary={summary} />
    </>
  )
}

const Notes = ({ summary }: { summary: Summary }) => {
  const { t } = useText()
  const { notes, ignored_columns, to_update, errors_count, encoding, encoding_sample } = summary
  return (
    <>
      {to_update === 0 && errors_count === 0 && (
        <InlineTip label={t("imports.nothing_to_do.label")}>{t("imports.nothing_to_do.text")}</InlineTip>
      )}
      {encoding_sample !== null && (
        <ReadAs encoding={encoding} check={t("imports.encoding.check", { sample: encoding_sample })} />
      )}
      {notes.length > 0 && (
        <InlineTip label={t("imports.notes.label")}>
          {notes.map(({ code, column, message }) => (
            <span key={`${code} ${column}`} className="block break-words">
              {t(`imports.notes.${code}`, { column, defaultValue: message })}
            </span>
          ))}
        </InlineTip>
      )}
      <IgnoredColumns columns={ignored_columns} />
    </>
  )
}
