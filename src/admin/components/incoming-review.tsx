import { Button, Drawer, InlineTip } from "@medusajs/ui"
import type { IncomingImport } from "../hooks/use-incoming-import"
import { useSent } from "../hooks/use-sent"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { EncodingField } from "./encoding-field"
import { IgnoredColumns, ImportCounts, ReadAs } from "./import-counts"
import { ImportErrors } from "./import-errors"
import { IncomingSample } from "./incoming-sample"

type Read = NonNullable<IncomingImport["read"]>

interface IncomingReviewProps extends Omit<IncomingImport, "read"> {
  read: Read
}

const COUNTS = ["to_create", "to_update", "unchanged", "rows_with_errors"] as const

/** What a file would do, before any of it is done. */
export const IncomingReview = ({ read, reading, applying, forget }: IncomingReviewProps) => {
  const { t } = useText()
  const { summary } = read
  const count = summary.to_create + summary.to_update
  const sent = useSent()
  const isApplying = sent.isSent || applying.isPending
  const isBusy = reading.isPending || isApplying
  return (
    <>
      <Drawer.Body
        className="focus-visible:shadow-borders-focus flex flex-col gap-y-4 overflow-y-auto outline-none"
        aria-live="polite"
        aria-busy={isBusy}
        // It may hold nothing that takes the focus, and has to be scrolled with the keyboard all the same.
        tabIndex={0}
      >
        <Refused reading={reading} applying={applying} />
        <ImportCounts
          fileName={read.file.name}
          rows={summary.rows}
          counts={COUNTS.map((name) => ({ label: t(`imports.counts.${name}`), value: summary[name] }))}
        />
        <Remarks read={read} isRefused={applying.isError} />
        {summary.encoding_sample !== null && (
          <EncodingField
            value={read.encoding}
            // Not while it is read: the menu that was chosen from takes the focus back, which it cannot where it is disabled.
            disabled={isApplying}
            onChange={(encoding) => reading.mutate({ ...read, encoding })}
          />
        )}
        {summary.errors_count > 0 && <ImportErrors summary={summary} />}
        <IncomingSample sample={summary.sample} count={count} />
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" disabled={isBusy} onClick={forget}>
          {t("imports.another")}
        </Button>
        <Button
          size="small"
          disabled={count === 0 || summary.errors_count > 0 || reading.isPending}
          isLoading={isApplying}
          onClick={() => sent.follow(applying.mutateAsync(read))}
        >
          {count > 0 ? t("incoming.import.apply", { count }) : t("settings_list.import")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

/** Why the file could not be imported, or not be read in another encoding. */
const Refused = ({ reading, applying }: Pick<IncomingImport, "reading" | "applying">) => {
  const { t } = useText()
  const error = reading.error ?? applying.error
  const label = reading.error
    ? t("imports.upload_failed", { file: reading.variables?.file.name })
    : t("incoming.import.failed")
  return (
    error && (
      <InlineTip variant="error" label={label} role="alert">
        {errorText(error, t)}
      </InlineTip>
    )
  )
}

/** What the merchant should know before the file is imported. */
const Remarks = ({ read: { summary }, isRefused }: { read: Read; isRefused: boolean }) => {
  const { t } = useText()
  const { encoding, encoding_sample, errors_count, to_create, to_update, ignored_columns } = summary
  return (
    <>
      {errors_count > 0 && !isRefused && (
        <InlineTip variant="warning" label={t("incoming.import.not_yet.label")}>
          {t("incoming.import.not_yet.text")}
        </InlineTip>
      )}
      {to_create + to_update + errors_count === 0 && (
        <InlineTip label={t("imports.nothing_to_do.label")}>{t("incoming.import.nothing_to_do")}</InlineTip>
      )}
      <IgnoredColumns columns={ignored_columns} />
      {encoding_sample !== null && (
        <ReadAs encoding={encoding} check={t("incoming.import.check_encoding", { sample: encoding_sample })} />
      )}
    </>
  )
}
