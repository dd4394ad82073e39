import type { ConfigModule } from "@medusajs/framework/config"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { signDelay, verifyDelay, type DelayLink } from "../modules/backorder/answers/token"
import { backorderService } from "../modules/backorder/name"

/** How a customer answers a delay: the token that the store route takes, and a link to the storefront's page where it is known. */
export interface AnswerLink {
  answer_token: string
  answer_url: string | null
}

/** Makes the link that a message about a delay carries. */
export function answerLinkFor(container: MedusaContainer, link: DelayLink): AnswerLink {
  const { notifications } = backorderService(container).options
  const answer_token = signDelay(link, secretOf(container), notifications?.answer_days ?? DAYS)
  if (!notifications?.answer_url) {
    return { answer_token, answer_url: null }
  }
  const url = new URL(notifications.answer_url)
  url.searchParams.set("token", answer_token)
  return { answer_token, answer_url: url.href }
}

/** @throws MedusaError INVALID_DATA when a token is not one of ours, or its time is over. */
export function linkOf(container: MedusaContainer, token: string): DelayLink {
  return verifyDelay(token, secretOf(container))
}

const DAYS = 14

/** Core itself starts without one only while developing, and says so. */
function secretOf(container: MedusaContainer): string {
  const { projectConfig } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  return String(projectConfig.http.jwtSecret ?? "supersecret")
}
