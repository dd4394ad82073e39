import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { errorText } from "../lib/error-text"
import { sdk } from "../lib/sdk"
import { saveFile } from "./use-download"
import { useText } from "./use-text"

/** Fetches the purchase list of what a query names, and hands it to the browser. */
export const usePurchaseList = () => {
  const { t } = useText()
  return useMutation({
    mutationFn: async (query: Record<string, string | undefined>) => {
      const response = await sdk.client.fetch<Response>("/admin/backordered-products/export", {
        query,
        headers: { accept: "text/csv" },
      })
      saveFile(await response.blob(), "purchase-list.csv")
    },
    onError: (error) => toast.error(t("errors.download"), { description: errorText(error, t) }),
  })
}
