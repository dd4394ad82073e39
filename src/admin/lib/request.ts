import { FetchError, type Client } from "@medusajs/js-sdk"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"

type Fetch = Client["fetch_"]
type Init = NonNullable<Parameters<Fetch>[1]>

/** Where the server is and how the admin has logged in, as the SDK is told it. */
export interface Connection {
  baseUrl: string
  /** Whether the browser sends the session's cookie along. */
  credentials: RequestCredentials
  /** The token of somebody who has logged in without a session. */
  token: () => Promise<string | null | undefined>
  /** What the merchant has chosen to see the shop in. */
  locale: () => string
}

/** An answer of 300 or above, with why, where the server says it in a form that can be worded in any language. */
export class RefusedError extends FetchError {
  constructor(
    response: Response,
    readonly body: { message?: string; details?: RefusalDetail[] }
  ) {
    super(body.message ?? response.statusText, response.statusText, response.status)
  }
}

/** Whether asking again may help: the server cannot be reached, or not answer, as behind a gateway while it is restarted. */
export const isPassing = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof FetchError && (error.status ?? 0) >= 500)

/**
 * Does what the SDK's own `fetch` does (2.21.2), which keeps nothing of a refusal but its sentence.
 *
 * @throws RefusedError; a TypeError, as the browser's `fetch` does, when the server cannot be reached.
 */
export function tellingFetch(connection: Connection): Fetch {
  return async <Result>(input: Parameters<Fetch>[0], init: Init = {}): Promise<Result> => {
    const headers = await headersOf(connection, init)
    const isJson = headers.get("content-type")?.includes("application/json")
    const { query: _query, body, ...rest } = init
    const response = await fetch(urlOf(connection, input, init.query), {
      ...rest,
      headers,
      credentials: connection.credentials,
      body: body && isJson ? JSON.stringify(body) : (body as BodyInit | undefined),
    })
    if (response.status >= 300) {
      throw new RefusedError(response, (await response.json().catch(() => ({}))) as RefusedError["body"])
    }
    return (headers.get("accept")?.includes("application/json") ? await response.json() : response) as Result
  }
}

async function headersOf({ token, locale }: Connection, init: Init): Promise<Headers> {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json" })
  const bearer = await token()
  const given = {
    ...(locale() && { "x-medusa-locale": locale() }),
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...init.headers,
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === null) {
      headers.delete(name)
    } else {
      headers.set(name, String(value))
    }
  }
  return headers
}

function urlOf({ baseUrl }: Connection, input: Parameters<Fetch>[0], query: Init["query"] = {}): Parameters<Fetch>[0] {
  if (input instanceof Request) {
    return input
  }
  const base = new URL(baseUrl)
  const url = new URL(`${base.pathname.replace(/\/$/, "")}/${String(input).replace(/^\//, "")}`, base.origin)
  Object.entries(query).forEach(([name, value]) => append(url.searchParams, name, value))
  return url
}

/** As `qs` writes it, which Medusa reads: `a[0]=1&a[1]=2`, `created_at[$gt]=…`. */
function append(params: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([key, inner]) => append(params, `${name}[${key}]`, inner))
  } else if (value !== undefined && value !== null) {
    params.append(name, String(value))
  }
}
