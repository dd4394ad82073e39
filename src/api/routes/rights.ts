/** What a user's role has to allow, by what is done. */
export const RIGHTS = {
  read: [{ resource: "backorder", operation: "read" }],
  update: [{ resource: "backorder", operation: "update" }],
}
