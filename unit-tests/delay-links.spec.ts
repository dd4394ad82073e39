import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { signDelay } from "../src/modules/backorder/answers/token"
import { answerLinkFor, linkOf } from "../src/workflows/delay-links"

const LINK = {
  backorder_id: "boord_1",
  product_id: "prod_1",
  expected_on: "2027-04-07",
  previous_expected_on: "2027-03-31",
}

/** An app that signs with a secret, whatever it is. */
const anApp = (jwtSecret: unknown, notifications = {}) =>
  ({
    resolve: (name: string) =>
      name === ContainerRegistrationKeys.CONFIG_MODULE
        ? { projectConfig: { http: { jwtSecret } } }
        : { options: { notifications } },
  }) as unknown as MedusaContainer

describe("the link of a delay", () => {
  it("opens what it was made for, at the page that the options name", () => {
    const app = anApp("secret", { answer_url: "https://shop.example/delay?lang=en" })

    const { answer_token, answer_url } = answerLinkFor(app, LINK) ?? {}

    expect(answer_url).toBe(`https://shop.example/delay?lang=en&token=${answer_token}`)
    expect(linkOf(app, answer_token ?? "")).toEqual(LINK)
  })

  it.each([
    ["no secret", undefined],
    ["an empty one", ""],
    ["a key that is no text", { key: "private" }],
  ])("is made and opened by nobody where the app has %s", (_what, secret) => {
    const app = anApp(secret)

    expect(answerLinkFor(app, LINK)).toBeNull()
    for (const known of [String(secret), "undefined", "[object Object]", "-"]) {
      expect(() => linkOf(app, signDelay(LINK, known, 14))).toThrow()
    }
  })
})
