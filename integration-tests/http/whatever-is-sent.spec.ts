import fc from "fast-check"
import { ROUTES } from "../../src/api/routes"
import { aShopToSendTo } from "../support/fuzz/shop"
import { fingerprinting } from "../support/fuzz/fingerprint"
import { requestTo, type OddRequest } from "../support/fuzz/request"
import { send, type RawAnswer } from "../support/fuzz/send"
import { Tally } from "../support/fuzz/tally"
import { inAShop, type World } from "../support/in-a-shop"
import { settled } from "../support/settled"

/**
 * `FUZZ_RUNS=20000 npm test -- http whatever-is-sent` looks longer, and elsewhere each time; `FUZZ_SEED` sends the same once
 * more. The short form always sends the same: what it finds is in the change, not in the dice.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000)
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.FUZZ_RUNS ? Date.now() % 2 ** 31 : 1))
/** On a busy machine fewer are sent, unless somebody has asked for a number. */
const SHORT_MS = process.env.FUZZ_RUNS ? undefined : 15_000

/** What nobody outside may read: where the code is, how the database is reached, and what it was asked. */
const LEAKS =
  /\bat \S+ \(|node_modules|\.[jt]s:\d+|postgres(?:ql)?:\/\/|"password"|\bselect\b[^"]+\bfrom\b|jwt_?secret/i

jest.setTimeout(60_000 + RUNS * 100)

inAShop((world: World) => {
  describe("whatever is sent to a route of ours, by whomever", () => {
    it("is answered, tells nothing of the server, and changes nothing where it is refused", async () => {
      const target = await aShopToSendTo(world)
      const fingerprint = await fingerprinting(world.container)
      const tally = new Tally(SEED)
      let before = await fingerprint()

      const holds = async (request: OddRequest) => {
        const answer = await send(target, request)
        tally.count(answer.status)
        expect(faultsOf(request, answer)).toEqual([])
        if (mayChange(request, answer)) {
          await settled(world)
          before = await fingerprint()
        }
        const after = await fingerprint()
        const was = before
        before = after
        expect(after).toBe(was)
      }

      const anyRequest = fc.oneof(...ROUTES.map(requestTo))
      await fc
        .assert(fc.asyncProperty(anyRequest, holds), {
          numRuns: RUNS,
          seed: SEED,
          interruptAfterTimeLimit: SHORT_MS,
        })
        .finally(() => tally.print())
    })
  })
})

function mayChange({ method }: OddRequest, { status }: RawAnswer): boolean {
  return (method === "POST" || method === "DELETE") && status < 300
}

/** What is wrong with an answer, or nothing. */
function faultsOf({ url, sender }: OddRequest, { status, text }: RawAnswer): string[] {
  const isAdmin = /^\/admin\//i.test(url)
  return [
    ...(status >= 500 ? [`${status} ${text.slice(0, 500)}`] : []),
    ...(LEAKS.test(text) ? [`it tells of the server: ${LEAKS.exec(text)?.[0]}`] : []),
    ...(isAdmin && sender !== "admin" && status && status < 400 && status !== 204 ? [`${status} to ${sender}`] : []),
  ]
}
