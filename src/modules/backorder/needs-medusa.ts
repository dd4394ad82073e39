/*
 * Refuses a Medusa that is too old. It does so while it is loaded, and is loaded before everything else of the module:
 * the server and `db:migrate` both begin with that, and what comes behind would fail on an older one for a reason that
 * nobody could make sense of.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { version } from "@medusajs/medusa/package.json"
import { complaintAbout } from "./domain/medusa-version"

const complaint = complaintAbout(version)
if (complaint) {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, complaint)
}
