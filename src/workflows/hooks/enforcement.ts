import { LIMIT_HOOKS, type HookState, type LimitHook } from "../../modules/backorder/domain/codes"

/** All hooks of core that the plugin takes. */
export type Hook = LimitHook | "products_created" | "products_updated"

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
