import { isPassing, RefusedError, tellingFetch, type Connection } from "../src/admin/lib/request"

const SESSION: Connection = {
  baseUrl: "https://shop.example/backend/",
  credentials: "include",
  token: async () => null,
  locale: () => "",
}

/** What is sent, and what comes back. */
function answered(status: number, body: unknown) {
  const sent = jest.fn(async (_url: URL, _init: RequestInit & { headers: Headers }) => Response.json(body, { status }))
  jest.spyOn(globalThis, "fetch").mockImplementation(sent as unknown as typeof fetch)
  return () => ({ url: String(sent.mock.calls[0][0]), init: sent.mock.calls[0][1] })
}

afterEach(() => jest.restoreAllMocks())

describe("a request of the admin", () => {
  it("goes to the server that the dashboard was built for, below its path", async () => {
    const sent = answered(200, { backorders: [] })

    const answer = await tellingFetch(SESSION)("/admin/backorders", {
      query: { status: ["filled", "canceled"], ordered_at: { $lt: "2027" }, q: undefined, limit: 3 },
    })

    expect(answer).toEqual({ backorders: [] })
    const { pathname, searchParams } = new URL(sent().url)
    expect(pathname).toBe("/backend/admin/backorders")
    expect([...searchParams]).toEqual([
      ["status[0]", "filled"],
      ["status[1]", "canceled"],
      ["ordered_at[$lt]", "2027"],
      ["limit", "3"],
    ])
  })

  it("sends a body as JSON, and a file as the browser does", async () => {
    const sent = answered(200, {})
    await tellingFetch(SESSION)("/admin/x", { method: "POST", body: { enabled: true } })
    expect(sent().init).toMatchObject({ method: "POST", body: '{"enabled":true}', credentials: "include" })
    expect(sent().init.headers.get("content-type")).toBe("application/json")

    const file = new FormData()
    const sentFile = answered(200, {})
    await tellingFetch(SESSION)("/admin/x", { method: "POST", body: file, headers: { "content-type": null } })
    expect(sentFile().init.body).toBe(file)
    expect(sentFile().init.headers.has("content-type")).toBe(false)
  })

  it("carries the token of who has logged in without a session, and the language", async () => {
    const sent = answered(200, {})
    const connection = { ...SESSION, credentials: "omit", token: async () => "abc", locale: () => "de-DE" } as const

    await tellingFetch(connection)("/admin/x")

    expect(sent().init.credentials).toBe("omit")
    expect(sent().init.headers.get("authorization")).toBe("Bearer abc")
    expect(sent().init.headers.get("x-medusa-locale")).toBe("de-DE")
  })

  it("hands over an answer that was not asked for as JSON, such as a file", async () => {
    answered(200, {})
    expect(await tellingFetch(SESSION)("/admin/x", { headers: { accept: "text/csv" } })).toBeInstanceOf(Response)
  })

  it("fails with all that the server says of why", async () => {
    const details = [{ code: "promo_needs_date", field: "promo", values: { placeholder: "%date%" } }]
    answered(400, { message: "Invalid request: promo", details })

    const failed = await tellingFetch(SESSION)("/admin/x").catch((error: unknown) => error)

    expect(failed).toBeInstanceOf(RefusedError)
    expect(failed).toMatchObject({ message: "Invalid request: promo", status: 400, body: { details } })
  })

  it("fails with the status where the server says nothing", async () => {
    jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("", { status: 502, statusText: "Bad Gateway" }))
    await expect(tellingFetch(SESSION)("/admin/x")).rejects.toMatchObject({ status: 502, message: "Bad Gateway" })
  })
})

describe("a request that failed", () => {
  const failed = (status: number) => new RefusedError(new Response("", { status }), {})

  it("may be sent again where no server could be reached, or none could answer", () => {
    expect([new TypeError("Failed to fetch"), failed(500), failed(502)].map(isPassing)).toEqual([true, true, true])
  })

  it("is refused the next time as well where a server has understood it", () => {
    expect([failed(401), failed(404), new SyntaxError("<html>")].map(isPassing)).toEqual([false, false, false])
  })
})
