import { appendFileSync, writeFileSync } from "node:fs"
import fc from "fast-check"
import { ROUTES } from "../../src/api/routes"
import { aShopToSendTo } from "../support/fuzz/shop"
import { fingerprinting } from "../support/fuzz/fingerprint"
import { requestTo, type OddRequest } from "../support/fuzz/request"
import { send, type RawAnswer } from "../support/fuzz/send"
import { Tally } from "../support/fuzz/tally"
import { inAShop, type World } from "../support/in-a-shop"
import { settled } from "../support/settled"

/** `FUZZ_RUNS=20000 npm test -- http whatever-is-sent` looks longer; `FUZZ_SEED` sends the same once more. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000)
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
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
        const sentAt = performance.now()
        const answer = await send(target, request).catch((error: Error) => ({ status: 599, text: error.message }))
        tally.count(answer.status)
        const key = `${request.method} ${request.url.split("?")[0].slice(0, 60)} ${answer.status} ${answer.status < 300 ? "" : answer.text.replace(/"code":"[^"]*",?/, "").slice(0, 130)}`
        reasons.set(key, (reasons.get(key) ?? 0) + 1)
        const note = (what: string) => appendFileSync(process.env.FUZZ_FAULTS ?? "/tmp/fuzz-faults.txt", JSON.stringify({ what, request: { ...request, body: request.body.toString("latin1").slice(0, 600), length: request.body.length, url: request.url.slice(0, 300) } }) + "\n")
        const began = performance.now()
        for (const fault of faultsOf(request, answer)) note(fault)
        if (mayChange(request, answer)) {
          await settled(world)
          before = await fingerprint()
        }
        const after = await fingerprint()
        if (after !== before) note("changed by " + answer.status + "\n" + before + "\n" + after)
        before = after
        times.push([began - sentAt, request.url.slice(0, 100)])
      }
      const reasons = new Map<string, number>()
      const times: [number, string][] = []
      const anyRequest = fc.oneof(...ROUTES.map(requestTo))
      await fc
        .assert(fc.asyncProperty(anyRequest, holds), {
          numRuns: RUNS,
          seed: SEED,
          interruptAfterTimeLimit: SHORT_MS,
        })
        .finally(() => { writeFileSync(process.env.FUZZ_REASONS ?? "/tmp/fuzz-reasons.txt", [...reasons].sort((a, b) => b[1] - a[1]).map((r) => r.reverse().join(" ")).join("\n")); tally.print(); times.sort((a, b) => b[0] - a[0]); process.stderr.write(JSON.stringify(times.slice(0, 15), null, 1)) })
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
