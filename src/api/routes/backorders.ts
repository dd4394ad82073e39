import {
  backorderResponse,
  savedBackorderResponse,
  backordersParams,
  backordersResponse,
  backorderStatusesResponse,
  healthResponse,
  reconcileBody,
  reconcileResponse,
  saveBackorderBody,
} from "../contracts"
import type { OurRoute } from "./types"

const ONE = { path: "/admin/backorders/:id", ids: { id: "backorder" } } as const

export const BACKORDERS_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: "/admin/backorders",
    summary: "Orders that wait or waited.",
    description:
      "`order=queue` sorts them as arriving stock goes to them: a higher priority first, then the older one.",
    policy: "read",
    query: backordersParams,
    answer: { body: backordersResponse },
  },
  {
    method: "GET",
    path: "/admin/backorders/statuses",
    summary: "The choices of the filter in core's orders list, named in English.",
    policy: "read",
    answer: { body: backorderStatusesResponse },
  },
  {
    method: "GET",
    path: "/admin/backorders/health",
    summary: "Whether the limit is enforced in the process that answers, and when everything was last reconciled.",
    description: "`hooks` says who answers each hook of core that the limit needs.",
    policy: "read",
    answer: { body: healthResponse },
  },
  {
    method: "POST",
    path: "/admin/backorders/reconcile",
    summary: "Compares everything with core's stock and repairs what differs, or only says so.",
    policy: "update",
    body: reconcileBody,
    answer: { body: reconcileResponse },
  },
  {
    ...ONE,
    method: "GET",
    summary: "One backorder, with what of its order can ship now and the history of each line, the oldest entry first.",
    policy: "read",
    answer: { body: backorderResponse },
    refuses: { 404: ["backorder_not_found"] },
  },
  {
    ...ONE,
    method: "POST",
    summary: "Changes the priority of an order that waits, and moves the units at once.",
    description: "Answers as GET, and says which other orders wait for more because of it.",
    policy: "update",
    body: saveBackorderBody,
    answer: { body: savedBackorderResponse },
    refuses: { 400: ["backorder_canceled"], 404: ["backorder_not_found"] },
  },
]
