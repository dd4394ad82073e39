import { InlineTip, Text } from "@medusajs/ui"
import type { ImportSummary as Summary } from "../../api/contracts"
import { useText } from "../hooks/use-text"

const COUNTS = ["to_update", "unchanged", "rows_with_errors"] as const

/** How many rows of a file would change something, and what else the merchant should know. */
export const ImportSummary = ({ fileName, summary }: { fileName: string | null; summary: Summary }) => {
  const { t, locale } = useText()
  return (
    <>
      <Text size="small" weight="plus" className="break-words">
        {t("imports.read", { file: fileName ?? "", count: summary.rows })}
      </Text>
      <dl className="shadow-elevation-card-rest bg-ui-bg-component flex divide-x rounded-md py-2">
        {COUNTS.map((name) => (
          // Beneath the number for the eye, before it for whoever listens.
          <div key={name} className="flex flex-1 flex-col-reverse px-3">
            <Text asChild size="xsmall" leading="compact" weight="plus" className="text-ui-fg-subtle">
              <dt>{t(`imports.counts.${name}`)}</dt>
            </Text>
            <Text asChild size="xlarge" className="tabular-nums">
              <dd>{summary[name].toLocaleString(locale)}</dd>
            </Text>
          </div>
        ))}
      </dl>
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
        <InlineTip label={t("imports.encoding.read_as", { encoding })} className="break-words">
          {t("imports.encoding.check", { sample: encoding_sample })}
        </InlineTip>
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
      {ignored_columns.length > 0 && (
        <InlineTip label={t("imports.ignored", { count: ignored_columns.length })} className="break-words">
          {ignored_columns.join(", ")}
        </InlineTip>
      )}
    </>
  )
}
