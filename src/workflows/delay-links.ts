import type { ConfigModule } from "@medusajs/framework/config"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invalidLink, signDelay, verifyDelay, type DelayLink } from "../modules/backorder/answers/token"
import { backorderService } from "../modules/backorder/name"

/** How a customer answers a delay: the token that the store route takes, and a link to the storefront's page where it is known. */
export interface AnswerLink {
  answer_token: string
  answer_url: string | null
}

/** Makes the link that a message about a delay carries; `null` where core has no secret that it could be signed with. */
export function answerLinkFor(container: MedusaContainer, link: DelayLink): AnswerLink | null {
  const { notifications } = backorderService(container).options
  const secret = secretOf(container)
  if (secret === null) {
    return null
  }
  const answer_token = signDelay(link, secret, notifications?.answer_days ?? DAYS)
  if (!notifications?.answer_url) {
    return { answer_token, answer_url: null }
  }
  const url = new URL(notifications.answer_url)
  url.searchParams.set("token", answer_token)
  return { answer_token, answer_url: url.href }
}

/** @throws MedusaError INVALID_DATA when a token is not one of ours, or its time is over. */
export function linkOf(container: MedusaContainer, token: string): DelayLink {
  const secret = secretOf(container)
  if (secret === null) {
    throw invalidLink()
  }
  return verifyDelay(token, secret)
}

const DAYS = 14

/**
 * Core's own secret, where it is a text. A private key in another form would become a text that everybody knows, and so would
 * nothing at all: whoever knows the secret can answer for any customer.
 */
function secretOf(container: MedusaContainer): string | null {
  const { projectConfig } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const { jwtSecret } = projectConfig.http
  return typeof jwtSecret === "string" && jwtSecret ? jwtSecret : null
}
