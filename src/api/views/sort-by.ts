/** Turns core's `order` parameter (`-ordered_at`) into a sort; the id makes it total, so that pages do not overlap. */
export function sortBy(order: string): Record<string, "ASC" | "DESC"> {
  return { [order.replace(/^-/, "")]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" }
}
