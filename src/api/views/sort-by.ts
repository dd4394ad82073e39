type Sort = Record<string, "ASC" | "DESC">

/** Turns core's `order` parameter (`-ordered_at`) into a sort; the id makes it total, so that pages do not overlap. */
export function sortBy(order: string): Sort {
  return { [order.replace(/^-/, "")]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" }
}

/** Turns `order` into a sort of backorders, which can also be read in the order in which stock serves them. */
export function sortBackordersBy(order: string): Sort {
  switch (order) {
    case "queue":
      return { priority: "DESC", ordered_at: "ASC", id: "ASC" }
    case "-queue":
      return { priority: "ASC", ordered_at: "DESC", id: "DESC" }
    default:
      return sortBy(order)
  }
}
