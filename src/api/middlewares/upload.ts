import { tmpdir } from "node:os"
import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"
import { refusal } from "../../modules/backorder/refusal"

/** Larger than any honest file; a row of settings has a few hundred bytes. */
const MAX_FILE_BYTES = 1024 ** 3

/** Beside the file only `encoding` and `dry_run` are sent; all fields are kept in memory. */
const FIELDS = { fields: 4, fieldSize: 1_000 }

// On the disk and not in memory, as the file may be larger than that.
const receive = multer({ dest: tmpdir(), limits: { fileSize: MAX_FILE_BYTES, files: 1, ...FIELDS } }).single("file")

/** Receives the file of a multipart request, field `file`; what is wrong with it is for the sender to correct (400). */
export function uploadFile(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req as Parameters<typeof receive>[0], res as Parameters<typeof receive>[1], (error: unknown) => {
    if (error instanceof Error) {
      const message = `Invalid request: ${error.message}: send one CSV file of at most 1 GB in the field 'file'`
      next(refusal(MedusaError.Types.INVALID_DATA, message, { code: "file_not_received", field: "file" }))
    } else {
      next()
    }
  })
}
