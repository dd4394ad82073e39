import type { ImportResponse, ImportStateResponse, ImportSummary } from "../../src/api/contracts"
import type { Api } from "./http"

/** Somebody who may write settings. */
interface Merchant {
  admin: Api
}

/** Uploads a file as the admin does: nothing of it is applied. */
export async function upload(
  { admin }: Merchant,
  content: string | Buffer,
  name = "backorders.csv"
): Promise<ImportResponse> {
  const form = new FormData()
  form.append("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name)
  return admin.post<ImportResponse>("/admin/backorder-settings/imports", form)
}

/** What a file of these lines would do. */
export async function summaryOf(merchant: Merchant, ...lines: string[]): Promise<ImportSummary> {
  const { summary } = await upload(merchant, lines.join("\n"))
  return summary
}

export async function confirm({ admin }: Merchant, id: string, body: object = {}): Promise<ImportStateResponse> {
  return admin.post<ImportStateResponse>(`/admin/backorder-settings/imports/${id}/confirm`, body)
}

/** Uploads a file and applies it. */
export async function importCsv(merchant: Merchant, ...lines: string[]): Promise<ImportStateResponse> {
  const { transaction_id } = await upload(merchant, lines.join("\n"))
  return confirm(merchant, transaction_id)
}

/** The settings of all products as a file. */
export async function exportCsv({ admin }: Merchant): Promise<string> {
  return admin.get<string>("/admin/backorder-settings/export")
}
