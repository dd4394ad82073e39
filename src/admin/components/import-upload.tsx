import { useUploadImport } from "../hooks/use-import"
import { useText } from "../hooks/use-text"
import { IMPORT_TEMPLATE, SETTING_COLUMNS, TEMPLATE_FILE } from "../lib/import-template"
import { FileFormat } from "./file-format"
import { UploadStep } from "./upload-step"

const RULES = ["product", "settings", "empty", "clear", "dates", "x_cart"] as const

/** A file of settings is chosen. */
export const ImportUpload = ({ onUploaded }: { onUploaded: (importId: string) => void }) => {
  const { t } = useText()
  const { mutate: upload, isPending, variables, error } = useUploadImport()
  return (
    <UploadStep
      reading={{ isPending, error, file: variables?.file }}
      onFile={(file, encoding) =>
        upload({ file, encoding }, { onSuccess: ({ transaction_id }) => onUploaded(transaction_id) })
      }
    >
      <FileFormat
        rules={RULES.map((rule) => t(`imports.rules.${rule}`, { columns: SETTING_COLUMNS.join(", ") }))}
        template={{ name: TEMPLATE_FILE, content: IMPORT_TEMPLATE }}
      />
    </UploadStep>
  )
}
