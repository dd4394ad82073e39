export * from "./forget-backorder-settings"
export * from "./reconcile-backorders"
export * from "./save-backorder-settings"
export * from "./switch-on-new-variants"
