/** The GraphQL API as one browser sees it: Vendure names the session in its first answer, and later calls carry it. */
export class Session {
  /** @type {string | null} */
  #token = null
  #url

  /** @param {string} url */
  constructor(url) {
    this.#url = url
  }

  /**
   * @param {string} query
   * @param {Record<string, unknown>} [variables]
   * @returns {Promise<Record<string, any>>} the answer's data; what Vendure calls an ErrorResult is data too
   * @throws when the answer is not 200 or has errors
   */
  async send(query, variables = {}) {
    const response = await fetch(this.#url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const body = await response.text()
    this.#token = response.headers.get("vendure-auth-token") ?? this.#token
    const { data, errors } = response.ok ? JSON.parse(body) : { data: null, errors: [{ message: body }] }
    if (errors) {
      throw new Error(`${response.status}: ${errors.map((/** @type {Error} */ error) => error.message).join("; ")}`)
    }
    return data
  }
}
