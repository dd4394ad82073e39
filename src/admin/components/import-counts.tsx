import { InlineTip, Text } from "@medusajs/ui"
import { useText } from "../hooks/use-text"

interface ImportCountsProps {
  fileName: string | null
  rows: number
  /** What becomes of them. */
  counts: { label: string; value: number }[]
}

/** How many rows a file has, and what becomes of them. */
export const ImportCounts = ({ fileName, rows, counts }: ImportCountsProps) => {
  const { t, locale } = useText()
  return (
    <>
      <Text size="small" weight="plus" className="break-words">
        {t("imports.read", { file: fileName ?? "", count: rows })}
      </Text>
      <dl className="shadow-elevation-card-rest bg-ui-bg-component flex divide-x rounded-md py-2">
        {counts.map(({ label, value }) => (
          // Beneath the number for the eye, before it for whoever listens.
          <div key={label} className="flex flex-1 flex-col-reverse justify-end px-3">
            <Text asChild size="xsmall" leading="compact" weight="plus" className="text-ui-fg-subtle">
              <dt>{label}</dt>
            </Text>
            <Text asChild size="xlarge" className="tabular-nums">
              <dd>{value.toLocaleString(locale)}</dd>
            </Text>
          </div>
        ))}
      </dl>
    </>
  )
}

/** How the text of a file was read, where that was a guess. @param check - what to do where it is wrong. */
export const ReadAs = ({ encoding, check }: { encoding: string; check: string }) => {
  const { t } = useText()
  return (
    <InlineTip label={t("imports.encoding.read_as", { encoding })} className="break-words">
      {check}
    </InlineTip>
  )
}

/** Columns of a file that nothing is done with. */
export const IgnoredColumns = ({ columns }: { columns: string[] }) => {
  const { t } = useText()
  return (
    columns.length > 0 && (
      <InlineTip label={t("imports.ignored", { count: columns.length })} className="break-words">
        {columns.join(", ")}
      </InlineTip>
    )
  )
}
