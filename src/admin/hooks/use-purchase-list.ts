import { useDownload } from "./use-download"

/** Fetches the purchase list of what a query names, and hands it to the browser. */
export const usePurchaseList = () => useDownload("/admin/backordered-products/export", "purchase-list.csv")
