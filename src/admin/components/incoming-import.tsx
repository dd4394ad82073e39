import { useIncomingImport } from "../hooks/use-incoming-import"
import { useText } from "../hooks/use-text"
import { INCOMING_TEMPLATE, INCOMING_TEMPLATE_FILE } from "../lib/incoming-template"
import { FileFormat } from "./file-format"
import { IncomingReview } from "./incoming-review"
import { SidePanel } from "./side-panel"
import { UploadStep } from "./upload-step"

const RULES = ["item", "which", "required", "purchase_list", "canceled"] as const

/** The way of a file of incoming stock: chosen, read, looked at, imported. */
export const IncomingImport = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const way = useIncomingImport(onClose)
  const { isPending, error, variables, mutate: read } = way.reading
  return (
    <SidePanel title={t("incoming.import.heading")} description={t("incoming.import.hint")} onClose={onClose}>
      {way.read ? (
        <IncomingReview {...way} read={way.read} />
      ) : (
        <UploadStep
          reading={{ isPending, error, file: variables?.file }}
          onFile={(file, encoding) => read({ file, encoding })}
        >
          <FileFormat
            rules={[...RULES.map((rule) => t(`incoming.import.rules.${rule}`)), t("imports.rules.empty")]}
            template={{ name: INCOMING_TEMPLATE_FILE, content: INCOMING_TEMPLATE }}
          />
        </UploadStep>
      )}
    </SidePanel>
  )
}
