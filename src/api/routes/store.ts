import {
  answerDelayBody,
  delayParams,
  delayResponse,
  storeBackordersParams,
  storeBackordersResponse,
} from "../contracts"
import type { RefusalCode } from "../../modules/backorder/domain/codes"
import type { OurRoute } from "./types"

const LINK: RefusalCode[] = ["answer_link_invalid", "answer_expired"]

export const STORE_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: "/store/backorders",
    summary: "What a shopper is told about products, for storefronts that keep their product answers in a cache.",
    description: "The same as `product.backorder`. A product that is not available for backorder is left out.",
    policy: null,
    query: storeBackordersParams,
    answer: { body: storeBackordersResponse },
  },
  {
    method: "GET",
    path: "/store/backorder-answers",
    summary: "What a customer was told of a delay, and what the answer was.",
    description:
      "For the page that the link in the message leads to. The token is all that is needed: it stands for one delay.",
    policy: null,
    query: delayParams,
    answer: { body: delayResponse },
    refuses: { 400: LINK },
  },
  {
    method: "POST",
    path: "/store/backorder-answers",
    summary: "Answers a delay: to wait, or not to want any more what waits.",
    description:
      "What is not wanted leaves the order by an edit of core's; nothing is refunded by itself. Each delay is answered once; the same answer again changes nothing.",
    policy: null,
    body: answerDelayBody,
    answer: { body: delayResponse },
    refuses: { 400: [...LINK, "answered_already", "nothing_waits", "order_being_edited"] },
  },
]
