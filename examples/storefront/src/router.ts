/** What a page shows. `title` also names the browser tab. */
export interface Page {
  title: string
  content: Node
}

type Render = (...parameters: string[]) => Promise<Page>
export type Routes = [pattern: RegExp, render: Render][]

let show: () => Promise<void> = async () => {}

/**
 * Shows the page of the current address and follows links inside the storefront without loading it again.
 *
 * @param routes - the groups of a pattern become the parameters of its page.
 * @param draw - puts a page, or what went wrong with it, on the screen.
 */
export function startRouter(routes: Routes, draw: (page: Promise<Page>) => Promise<void>): void {
  show = () => draw(pageOf(routes, location.pathname))
  addEventListener("popstate", () => void show())
  document.addEventListener("click", followLink)
  void show()
}

/** Goes to another page of the storefront. */
export function navigate(path: string): void {
  history.pushState(null, "", path)
  void show()
}

async function pageOf(routes: Routes, path: string): Promise<Page> {
  for (const [pattern, render] of routes) {
    const match = pattern.exec(path)
    if (match) {
      return render(...match.slice(1).map(decodeURIComponent))
    }
  }
  throw new Error("This page does not exist.")
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
