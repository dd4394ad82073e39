import type { Sql } from "../src/modules/backorder/sql"
import { Turns } from "../src/modules/backorder/turns"

/** Answers each question with the carts whose turn it is then; keeps who was asked about. */
function aDatabase(...answers: (string[] | Error)[]) {
  const asked: string[][] = []
  const sql = async (_query: string, bindings: Record<string, unknown> = {}) => {
    asked.push((JSON.parse(String(bindings.carts)) as { id: string }[]).map(({ id }) => id))
    const answer = answers.shift() ?? []
    if (answer instanceof Error) {
      throw answer
    }
    return answer.map((id) => ({ id }))
  }
  return { asked, run: <Result>(work: (sql: Sql) => Promise<Result>) => work(sql as Sql) }
}

describe("carts that wait for their turn", () => {
  it("are asked about all at once, until each had its turn", async () => {
    const database = aDatabase([], ["b"], ["a", "c"])
    const turns = new Turns(database)

    await Promise.all(["a", "b", "c"].map((id) => turns.wait(id, 300)))

    expect(database.asked).toEqual([["a"], ["a", "b", "c"], ["a", "c"]])
  })

  it("all fail when nobody can be asked, and the next one is asked about again", async () => {
    const database = aDatabase([], new Error("Postgres is gone"), ["c"])
    const turns = new Turns(database)

    const ended = await Promise.allSettled([turns.wait("a", 300), turns.wait("b", 300)])

    expect(ended).toMatchObject(Array(2).fill({ status: "rejected", reason: { message: "Postgres is gone" } }))
    await turns.wait("c", 300)
    expect(database.asked).toEqual([["a"], ["a", "b"], ["c"]])
  })
})
