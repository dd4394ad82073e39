import type { HttpTypes } from "@medusajs/types"
import type { World } from "./in-a-shop"

/** Imports products through core's own import, and confirms it. It goes on after the answer. */
export async function importProducts({ admin }: World, ...lines: string[]): Promise<void> {
  const file = new Blob([lines.join("\n")], { type: "text/csv" })
  const form = new FormData()
  form.append("files", file, "products.csv")
  const { files } = await admin.post<{ files: { id: string }[] }>("/admin/uploads", form)
  const { transaction_id } = await admin.post<HttpTypes.AdminImportProductResponse>("/admin/products/imports", {
    file_key: files[0].id,
    originalname: "products.csv",
    extension: "csv",
    mime_type: file.type,
    size: file.size,
  })
  await admin.post(`/admin/products/imports/${transaction_id}/confirm`)
}
