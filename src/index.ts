/*
 * What an app writes down about the plugin: the name of its module in the container, and the type of its options. What
 * it calls is in `/workflows`, what a storefront needs in `/types` and `/client`.
 */

export { BACKORDER_MODULE } from "./modules/backorder/name"
export type { BackorderPluginOptions } from "./modules/backorder/options"
