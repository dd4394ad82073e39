import { holdToDocument } from "./documented"

/** The axios instance of Medusa's test runner and `fetchClient` below, as far as the helpers need them. */
export interface HttpClient {
  request(request: HttpRequest): Promise<{ status: number; data: unknown }>
}

interface HttpRequest {
  method: "GET" | "POST" | "DELETE"
  url: string
  headers: Record<string, string>
  data?: unknown
  /** Every status is an answer: what is an error, `Refusal` says. */
  validateStatus: () => true
}

/** One person at the API. Every call gives the body of the answer, or throws the refusal. */
export interface Api {
  get<T>(url: string): Promise<T>
  /** A `FormData` is sent as multipart, everything else as JSON. */
  post<T>(url: string, body?: object): Promise<T>
  delete<T>(url: string, body?: object): Promise<T>
}

/** An answer of 400 or above: `await expect(buy(...)).rejects.toMatchObject({ status: 400, message: "..." })`. */
export class Refusal extends Error {
  readonly type: string | undefined

  constructor(
    readonly status: number,
    readonly body: unknown
  ) {
    const { message, type } = (body ?? {}) as { message?: string; type?: string }
    super()
    // Enumerable, unlike the message of every other error: when a test expects another one, Jest shows this one.
    Object.defineProperty(this, "message", { value: message ?? `HTTP ${status}`, enumerable: true })
    this.name = "Refusal"
    this.type = type
  }
}

/**
 * Whatever is answered must be what docs/openapi.yaml says.
 *
 * @param headers - who speaks: `{ authorization }` for an admin, `{ "x-publishable-api-key" }` for a shopper.
 */
export function speakAs(client: HttpClient, headers: Record<string, string>): Api {
  const send = async <T>(method: HttpRequest["method"], url: string, data?: unknown): Promise<T> => {
    const answer = await client.request({ method, url, headers, data, validateStatus: () => true })
    holdToDocument({ method, url, data }, answer.status, answer.data)
    if (answer.status >= 400) {
      throw new Refusal(answer.status, answer.data)
    }
    return answer.data as T
  }
  return {
    get: (url) => send("GET", url),
    post: (url, body = {}) => send("POST", url, body),
    delete: (url, body) => send("DELETE", url, body),
  }
}

/** For a server in another process. */
export function fetchClient(baseUrl: string): HttpClient {
  return {
    request: async ({ method, url, headers, data }) => {
      const isForm = data === undefined || data instanceof FormData
      const json: Record<string, string> = isForm ? {} : { "content-type": "application/json" }
      const response = await fetch(new URL(url, baseUrl), {
        method,
        headers: { ...headers, ...json },
        body: isForm ? data : JSON.stringify(data),
      })
      const text = await response.text()
      const isJson = response.headers.get("content-type")?.includes("application/json")
      return { status: response.status, data: isJson ? JSON.parse(text) : text }
    },
  }
}
