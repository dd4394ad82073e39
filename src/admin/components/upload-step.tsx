import { Button, Drawer, InlineTip } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { EncodingField } from "./encoding-field"
import { FileDrop } from "./file-drop"

interface UploadStepProps {
  /** How the reading of the last file stands. */
  reading: { isPending: boolean; error: Error | null; file: File | undefined }
  /** The encoding is empty where it is to be detected. */
  onFile: (file: File, encoding: string) => void
  /** What a file may say. */
  children: ReactNode
}

/** The first step of an import: a file is chosen or dropped and goes to the server, which only reads it. */
export const UploadStep = ({ reading: { isPending, error, file }, onFile, children }: UploadStepProps) => {
  const { t } = useText()
  const [encoding, setEncoding] = useState("")
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
          onFile={(chosen) => onFile(chosen, encoding)}
        />
        <EncodingField value={encoding} onChange={setEncoding} />
        {children}
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
