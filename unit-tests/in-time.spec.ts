import { stat } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { InTime } from "../src/api/middlewares/in-time"

const PATIENCE_MS = 20

/** Where nothing is to be late, also on a machine that does other things too. */
const MORE_THAN_ENOUGH_MS = 10_000

/** Work that goes on until it is told to end. */
function hanging() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { work: () => ended, end: () => end() }
}

describe("work that an answer waits for", () => {
  it("is waited for as long as it is in time", async () => {
    let isDone = false
    await new InTime(PATIENCE_MS).run(async () => {
      await sleep(1)
      isDone = true
    })
    expect(isDone).toBe(true)
  })

  it("fails as it fails", async () => {
    await expect(new InTime(PATIENCE_MS).run(() => Promise.reject(new Error("No such table")))).rejects.toThrow(
      "No such table"
    )
  })

  it("is not waited for when it is late", async () => {
    const { work, end } = hanging()
    await expect(new InTime(PATIENCE_MS).run(work)).rejects.toThrow("Not done within 20 ms.")
    end()
  })

  it("is waited for as long as the answer itself has taken", async () => {
    await new InTime(PATIENCE_MS).run(() => sleep(2 * PATIENCE_MS), 10 * PATIENCE_MS)
  })

  it("counts as in time when the server was busy with something else meanwhile", async () => {
    // Patient enough for a file that is read in a thread of its own, on a machine that does other things too.
    const patience = 10 * PATIENCE_MS
    await new InTime(patience).run(async () => {
      await stat(__filename)
      const answer = stat(__filename)
      const until = Date.now() + 3 * patience
      while (Date.now() < until) {
        // Nothing else runs.
      }
      await answer
    })
  })

  it("is not even begun while two others are late, and is again when one of them has ended", async () => {
    const inTime = new InTime(PATIENCE_MS)
    const [one, other] = [hanging(), hanging()]
    await Promise.allSettled([inTime.run(one.work), inTime.run(other.work)])
    const next = jest.fn(() => Promise.resolve())

    await expect(inTime.run(next)).rejects.toThrow("Not begun, because 2 earlier ones are still waiting.")
    expect(next).not.toHaveBeenCalled()

    one.end()
    await sleep(1)
    await inTime.run(next)
    expect(next).toHaveBeenCalledTimes(1)
    other.end()
  })

  it("waits for its turn while four others are under way", async () => {
    const inTime = new InTime(MORE_THAN_ENOUGH_MS)
    const others = Array.from({ length: 4 }, hanging)
    const under = others.map(({ work }) => inTime.run(work))
    const next = jest.fn(() => Promise.resolve())
    const waiting = inTime.run(next)
    await sleep(1)
    expect(next).not.toHaveBeenCalled()

    others[0].end()
    await waiting
    expect(next).toHaveBeenCalledTimes(1)
    others.forEach(({ end }) => end())
    await Promise.all(under)
  })

  it("is not begun any more when it is late before its turn has come", async () => {
    const inTime = new InTime(PATIENCE_MS)
    const others = Array.from({ length: 4 }, hanging)
    const next = jest.fn(() => Promise.resolve())
    const all = [...others.map(({ work }) => inTime.run(work)), inTime.run(next)]
    await expect(Promise.allSettled(all)).resolves.toMatchObject(Array(5).fill({ status: "rejected" }))

    others.forEach(({ end }) => end())
    await sleep(1)
    expect(next).not.toHaveBeenCalled()
    await inTime.run(next)
    expect(next).toHaveBeenCalledTimes(1)
  })

  it("that ends late with an error is nobody's any more", async () => {
    let fail: (error: Error) => void = () => undefined
    const work = new Promise<void>((_, reject) => (fail = reject))
    await expect(new InTime(PATIENCE_MS).run(() => work)).rejects.toThrow("Not done within")

    // If anybody had to handle it, Node would end the run here.
    fail(new Error("late"))
    await sleep(1)
  })
})
