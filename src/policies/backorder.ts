import { definePolicies } from "@medusajs/framework/utils"

export default definePolicies([
  {
    name: "ReadBackorders",
    resource: "backorder",
    operation: "read",
    description: "See backorder settings, backorders and backordered products",
  },
  {
    name: "UpdateBackorders",
    resource: "backorder",
    operation: "update",
    description: "Change backorder settings and backorders",
  },
])
