/** The hooks of core that the limit needs. Only `complete_cart` enforces it; the others answer early. */
export type LimitHook = (typeof LIMIT_HOOKS)[number]

const LIMIT_HOOKS = ["complete_cart", "add_to_cart", "update_line_item", "create_cart"] as const

/** All hooks of core that the plugin takes. */
export type Hook = LimitHook | "products_created" | "products_updated"

/** Who answers a hook: the plugin, the app calling the plugin, or the app alone. */
export type HookState = "registered" | "composed" | "taken"

const states = new Map<Hook, HookState>()

export function registered(hook: Hook): void {
  states.set(hook, "registered")
}

export function isRegistered(hook: Hook): boolean {
  return states.get(hook) === "registered"
}

export function taken(hook: Hook): void {
  states.set(hook, states.get(hook) === "composed" ? "composed" : "taken")
}

/** The plugin's function was called: where the hook is the app's, the app has composed it. */
export function composed(hook: Hook): void {
  if (states.get(hook) === "taken") {
    states.set(hook, "composed")
  }
}

/** How the limit is enforced in this process. */
export function enforcement(): { enforced: boolean; hooks: Partial<Record<LimitHook, HookState>> } {
  const atCheckout = states.get("complete_cart")
  return {
    enforced: atCheckout === "registered" || atCheckout === "composed",
    hooks: Object.fromEntries([...states].filter(([hook]) => LIMIT_HOOKS.some((limit) => limit === hook))),
  }
}
