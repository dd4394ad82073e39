import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { errorText } from "../lib/error-text"
import { sdk } from "../lib/sdk"
import { useText } from "./use-text"

/** What a file is narrowed down by. */
type Query = Record<string, string | number | undefined>

/** Fetches a file and hands it to the browser; a link would go without the token that some stores log in with. */
export const useDownload = (path: string, fileName: string) => {
  const { t } = useText()
  return useMutation({
    mutationFn: async (query: Query | void) => {
      const headers = { accept: "text/csv" }
      const response = await sdk.client.fetch<Response>(path, { query: query ?? {}, headers })
      saveFile(await response.blob(), fileName)
    },
    onError: (error) => toast.error(t("errors.download"), { description: errorText(error, t) }),
  })
}

/** Lets the browser save a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // Not at once: the browser may read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
