/**
 * A merchant's own check at checkout, as a test asks for it by `OWN_CHECK`: alone, or calling the plugin's. It is text
 * here because it imports the package as installed, which this repository itself does not have.
 */
export const OWN_CHECK = `
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

if (process.env.OWN_CHECK === "alone") {
  completeCartWorkflow.hooks.validate(() => Promise.resolve())
}
if (process.env.OWN_CHECK === "composed") {
  completeCartWorkflow.hooks.validate((data, context) => claimBackorders(data, context), releaseBackorders)
}
`
