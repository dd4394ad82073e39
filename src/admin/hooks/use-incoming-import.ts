import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import type { IncomingImportResponse, IncomingImportSummary } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { useIncomingChange } from "./use-incoming-changes"
import { useText } from "./use-text"

/** A file, and how it is to be read: an empty encoding is detected. */
export interface ChosenFile {
  file: File
  encoding: string
}

/**
 * The way of a file of incoming stock. The server keeps nothing of it: the file is sent once to be read, and once more to be
 * imported. What it says of it may differ then, so a refusal has it read again.
 *
 * @param onImported - called when all of it is imported.
 */
export const useIncomingImport = (onImported: () => void) => {
  const { t } = useText()
  const [read, setRead] = useState<(ChosenFile & { summary: IncomingImportSummary }) | null>(null)
  const reading = useMutation({
    networkMode: "always",
    // One after the other: what was chosen last is what is shown.
    scope: { id: "backorder-read-incoming" },
    mutationFn: (chosen: ChosenFile) => send(chosen, true),
    onSuccess: ({ summary }, chosen) => setRead({ ...chosen, summary }),
  })
  const applying = useIncomingChange((chosen: ChosenFile) => send(chosen, false), {
    onDone: ({ summary: { to_create: created, to_update: changed } }) => {
      toast.success(t("incoming.import.done"), { description: t("incoming.import.done_counts", { created, changed }) })
      onImported()
    },
    onRefused: () => read && reading.mutate(read),
  })
  return {
    /** What the file would do; `null` until one is read. */
    read,
    reading,
    applying,
    /** Away with the file: another one is wanted. */
    forget: () => {
      reading.reset()
      applying.reset()
      setRead(null)
    },
  }
}

export type IncomingImport = ReturnType<typeof useIncomingImport>

function send({ file, encoding }: ChosenFile, isDryRun: boolean): Promise<IncomingImportResponse> {
  const body = new FormData()
  body.append("encoding", encoding)
  body.append("dry_run", String(isDryRun))
  body.append("file", file)
  // Without a type of ours the browser writes its own, with the boundary that the parts are separated by.
  return sdk.client.fetch("/admin/incoming-stock/import", { method: "POST", body, headers: { "content-type": null } })
}
