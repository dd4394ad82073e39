import { Agent, request, type IncomingMessage } from "node:http"
import type { OddRequest, Sender } from "./request"
import { withIds, type Ids } from "./tokens"

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** Longer than anything here may take, on a busy machine too. */
const PATIENCE_MS = 30_000

export interface RawAnswer {
  /** `0` = the server has hung up in the middle of a body that it did not want to read to its end. */
  status: number
  text: string
}

/** Where requests go, on whose behalf, and what the ids are there. */
export interface Target {
  base: string
  senders: Record<Sender, Record<string, string>>
  ids: Ids
}

/** Sends what `fetch` would not: paths and bodies go out byte by byte as they are. */
export function send({ base, senders, ids }: Target, odd: OddRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(base)
  const body = typeof odd.body === "string" ? Buffer.from(withIds(odd.body, ids)) : withIdsIn(odd.body, ids)
  const headers = { ...senders[odd.sender], ...odd.headers, ...(body.length && { "content-length": body.length }) }
  const options = {
    agent,
    hostname,
    port,
    method: odd.method,
    path: withIds(odd.url, ids),
    headers,
    timeout: PATIENCE_MS,
  }
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      void textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on("timeout", () => sent.destroy(new Error(`No answer within ${PATIENCE_MS} ms.`)))
    sent.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve({ status: 0, text: "" }) : reject(error)
    )
    sent.end(body)
  })
}

/** As far as it has come: also what breaks off is an answer. */
async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of answer) {
      chunks.push(chunk as Buffer)
    }
  } catch {
    // The server has hung up.
  }
  return Buffer.concat(chunks).toString()
}

/** Byte by byte: not all of it is text. */
function withIdsIn(body: Buffer, ids: Ids): Buffer {
  return Buffer.from(withIds(body.toString("latin1"), ids), "latin1")
}
