import { Button, Drawer, InlineTip, Label, Select, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { ENCODINGS } from "../../modules/backorder/domain/csv/encodings"
import { saveFile } from "../hooks/use-download"
import { useUploadImport } from "../hooks/use-import"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { IMPORT_TEMPLATE, TEMPLATE_FILE } from "../lib/import-template"
import { FileDrop } from "./file-drop"

/** The first step: a file is chosen or dropped and goes to the server, which only reads it. */
export const ImportUpload = ({ onUploaded }: { onUploaded: (importId: string) => void }) => {
  const { t } = useText()
  const { mutate: upload, isPending, variables, error } = useUploadImport()
  const [encoding, setEncoding] = useState("")
  const file = variables?.file
  const send = (chosen: File) =>
    upload({ file: chosen, encoding }, { onSuccess: ({ transaction_id }) => onUploaded(transaction_id) })
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto" aria-live="polite" aria-busy={isPending}>
        {error && (
          <InlineTip variant="error" label={t("imports.upload_failed", { file: file?.name })} role="alert">
            {errorText(error, t)}
          </InlineTip>
        )}
        <FileDrop
          label={isPending ? t("imports.reading", { file: file?.name }) : t("imports.choose")}
          hint={t("imports.nothing_yet")}
          accept=".csv,.tsv,.txt,text/csv"
          disabled={isPending}
          onFile={send}
        />
        <EncodingField value={encoding} onChange={setEncoding} />
        <Rules />
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </Drawer.Close>
      </Drawer.Footer>
    </>
  )
}

const DETECT = "detect"

interface EncodingFieldProps {
  /** Empty = it is detected. */
  value: string
  onChange: (encoding: string) => void
}

const EncodingField = ({ value, onChange }: EncodingFieldProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("imports.encoding.label")}
      </Label>
      <Select value={value || DETECT} onValueChange={(chosen) => onChange(chosen === DETECT ? "" : chosen)}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={DETECT}>{t("imports.encoding.detect")}</Select.Item>
          {ENCODINGS.map((name) => (
            <Select.Item key={name} value={name}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

const RULES = ["product", "empty", "clear", "x_cart"] as const

/** What a file may say, and one that says it. */
const Rules = () => {
  const { t } = useText()
  const save = () => saveFile(new Blob([IMPORT_TEMPLATE], { type: "text/csv" }), TEMPLATE_FILE)
  return (
    <div className="flex flex-col items-start gap-y-2">
      <Text size="small" weight="plus">
        {t("imports.rules.heading")}
      </Text>
      <ul className="list-disc pl-4">
        {RULES.map((rule) => (
          <Text key={rule} asChild size="small" className="text-ui-fg-subtle">
            <li>{t(`imports.rules.${rule}`)}</li>
          </Text>
        ))}
      </ul>
      <Button size="small" variant="secondary" className="mt-2" onClick={save}>
        {t("imports.template")}
      </Button>
    </div>
  )
}
