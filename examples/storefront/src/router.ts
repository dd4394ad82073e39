import { t } from "./i18n"

/** What a page shows. `title` also names the browser tab. */
export interface Page {
  title: string
  content: Node
}

type Render = (...parameters: string[]) => Promise<Page>
export type Routes = [pattern: RegExp, render: Render][]

/** Puts a page, or what went wrong with it, on the screen; `again` when it is the one that is there already. */
type Draw = (page: Promise<Page>, again: boolean) => Promise<void>

let show: (again?: boolean) => Promise<void> = async () => {}

/**
 * Shows the page of the current address and follows links inside the storefront without loading it again.
 *
 * @param routes - the groups of a pattern become the parameters of its page.
 */
export function startRouter(routes: Routes, draw: Draw): void {
  show = (again = false) => draw(pageOf(routes, location.pathname), again)
  addEventListener("popstate", () => void show())
  document.addEventListener("click", followLink)
  void show()
}

/** Goes to another page of the storefront. */
export function navigate(path: string): void {
  history.pushState(null, "", path)
  void show()
}

/** Draws the page again, because something has changed. */
export function refresh(): Promise<void> {
  return show(true)
}

async function pageOf(routes: Routes, path: string): Promise<Page> {
  for (const [pattern, render] of routes) {
    const match = pattern.exec(path)
    if (match) {
      return render(...match.slice(1).map(decodeURIComponent))
    }
  }
  throw new Error(t.problem.no_page)
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  const plainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link || !plainClick || link.target || link.origin !== location.origin || link.hash) {
    return
  }
  event.preventDefault()
  navigate(link.pathname)
}
