/** How a request is refused for one reason. @param more - what its detail says besides. */
export const refusedWith = (code: string, status: number, more: object = {}) => ({
  status,
  body: { code, details: [{ code, ...more }] },
})
