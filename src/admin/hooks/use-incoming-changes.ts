import { useMutation, useQueryClient, type QueryClient, type UseMutationResult } from "@tanstack/react-query"
import type {
  BatchIncomingStockBody,
  BatchIncomingStockResponse,
  CreateIncomingStockBody,
  DeletedIncomingStockResponse,
  FinishReceiptBody,
  IncomingStockResponse,
  ReceiveIncomingStockBody,
  UpdateIncomingStockBody,
} from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys, dashboardKeys } from "./query-keys"
import type { Afterwards } from "./use-form-end"

const PATH = "/admin/incoming-stock"

const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

/** A change of what is on its way, after which everything that waits for it is fetched again. */
export function useIncomingChange<Input, Result>(
  send: (input: Input) => Promise<Result>,
  { onDone, onRefused }: Afterwards<Result>
): UseMutationResult<Result, Error, Input> {
  const client = useQueryClient()
  return useMutation({
    // Otherwise it would wait offline until there is a connection again, and nobody would know.
    networkMode: "always",
    mutationFn: send,
    onSuccess: (result) => {
      onDone(result)
      return refreshIncoming(client)
    },
    onError: onRefused,
  })
}

export const useCreateIncoming = (then: Afterwards) =>
  useIncomingChange(
    (body: CreateIncomingStockBody) => sdk.client.fetch<IncomingStockResponse>(PATH, { method: "POST", body }),
    then
  )

export const useUpdateIncoming = (id: string, then: Afterwards) =>
  useIncomingChange(
    (body: UpdateIncomingStockBody) => sdk.client.fetch<IncomingStockResponse>(pathOf(id), { method: "POST", body }),
    then
  )

/** @param key - one for each receipt that is meant: asked again with the same one, nothing more is received. */
export const useReceiveIncoming = (id: string, key: string, then: Afterwards) =>
  useIncomingChange(
    (body: ReceiveIncomingStockBody) =>
      sdk.client.fetch<IncomingStockResponse>(`${pathOf(id)}/receive`, {
        method: "POST",
        body,
        headers: { "idempotency-key": key },
      }),
    then
  )

/** Says of a receipt that did not come to its end whether it raised the stock. */
export const useFinishReceipt = (receiptId: string, then: Afterwards) =>
  useIncomingChange(
    (body: FinishReceiptBody) =>
      sdk.client.fetch<IncomingStockResponse>(`${PATH}/receipts/${encodeURIComponent(receiptId)}`, {
        method: "POST",
        body,
      }),
    then
  )

export const useDeleteIncoming = (id: string, then: Afterwards) =>
  useIncomingChange((_: void) => sdk.client.fetch<DeletedIncomingStockResponse>(pathOf(id), { method: "DELETE" }), then)

/** All of them, or none. */
export const useBatchIncoming = (then: Afterwards) =>
  useIncomingChange(
    (body: BatchIncomingStockBody) =>
      sdk.client.fetch<BatchIncomingStockResponse>(`${PATH}/batch`, { method: "POST", body }),
    then
  )

/**
 * The dashboard's own pages included: they show what is in stock. What no page shows at the moment is forgotten: whoever goes
 * there next, as the notice of a receipt suggests, would first see it as it was.
 */
async function refreshIncoming(client: QueryClient): Promise<void> {
  const keys = [
    backorderKeys.all,
    dashboardKeys.inventoryItems,
    dashboardKeys.inventoryLevels,
    dashboardKeys.products,
    dashboardKeys.variants,
  ]
  client.removeQueries({ queryKey: backorderKeys.all, type: "inactive" })
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}
