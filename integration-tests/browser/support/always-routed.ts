import type { Page } from "playwright-core"

/**
 * Has the browser ask about every request from now on, for tests that take routes off and put others on: whatever a busy page
 * sends right after the first route of a page was put on goes past it.
 */
export const alwaysRouted = (page: Page) => page.context().route("**/no-such-address", (route) => route.abort())
