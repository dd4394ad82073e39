import { FILE_PROBLEMS, PROMO_PROBLEMS } from "../../modules/backorder/domain/codes"
import {
  confirmImportBody,
  importForm,
  importFormParams,
  importResponse,
  importsParams,
  importsResponse,
  importStateResponse,
} from "../contracts"
import type { OurRoute } from "./types"

const IMPORTS = "/admin/backorder-settings/imports"
const OF_IMPORT = { path: `${IMPORTS}/:transaction_id`, ids: { transaction_id: "import" } }

export const IMPORTS_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: IMPORTS,
    summary: "The imports of the last days.",
    policy: "read",
    query: importsParams,
    answer: { body: importsResponse },
  },
  {
    method: "POST",
    path: IMPORTS,
    summary: "Reads a CSV file of settings and says what it would do. Changes nothing.",
    description: "Counts are rows of the file: `to_update`, `unchanged` and `rows_with_errors` together are `rows`.",
    policy: "update",
    query: importFormParams,
    form: importForm,
    answer: { status: 202, body: importResponse },
    refuses: { 400: FILE_PROBLEMS },
  },
  {
    ...OF_IMPORT,
    method: "GET",
    summary: "How an import stands.",
    policy: "read",
    answer: { body: importStateResponse },
    refuses: { 404: ["import_not_found"] },
  },
  {
    ...OF_IMPORT,
    method: "GET",
    path: `${OF_IMPORT.path}/errors`,
    summary: "All errors of an import as CSV, also those that its summary only counts.",
    policy: "read",
    answer: { body: { csv: "A row for each error." } },
    refuses: { 404: ["import_not_found"] },
  },
  {
    ...OF_IMPORT,
    method: "POST",
    path: `${OF_IMPORT.path}/confirm`,
    summary: "Applies an import, all or nothing.",
    description: "A large file goes on after the answer; GET says how far it is.",
    policy: "update",
    body: confirmImportBody,
    answer: { status: 202, body: importStateResponse },
    refuses: {
      400: [
        "import_has_errors",
        "import_has_no_good_row",
        "import_confirmed_already",
        "products_deleted_since",
        ...PROMO_PROBLEMS,
      ],
      404: ["import_not_found"],
    },
  },
]
