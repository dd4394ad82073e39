import type { Browser, Page } from "playwright-core"
import { fetchClient, speakAs } from "../../support/http"
import { atTheApi } from "./api"
import type { Demo } from "./demo"
import { logIn, someone } from "./people"

interface Policy {
  id: string
  resource: string
  operation: string
}

const PASSWORD = "colleague"

/**
 * A colleague whom the merchant has invited, logged in.
 *
 * @param name - of the colleague, and of the role.
 * @param allows - which of core's and the plugin's policies the role has.
 */
export async function aColleague(
  browser: Browser,
  demo: Demo,
  name: string,
  allows: (policy: Policy) => boolean
): Promise<Page> {
  const email = `${name}@example.com`
  await invite(demo, email, await aRole(demo, name, allows))
  const page = await someone(browser, () => undefined)
  await logIn(page, { ...demo, email, password: PASSWORD })
  return page
}

async function aRole(demo: Demo, name: string, allows: (policy: Policy) => boolean): Promise<string> {
  const merchant = await atTheApi(demo)
  const { policies } = await merchant.get<{ policies: Policy[] }>("/admin/rbac/policies?limit=1000")
  const policy_ids = policies.filter(allows).map(({ id }) => id)
  const { role } = await merchant.post<{ role: { id: string } }>("/admin/rbac/roles", { name, policy_ids })
  return role.id
}

async function invite(demo: Demo, email: string, role: string): Promise<void> {
  const client = fetchClient(demo.backend_url)
  const { invite } = await (
    await atTheApi(demo)
  ).post<{ invite: { token: string } }>("/admin/invites", { email, roles: [role] })
  const { token } = await speakAs(client, {}).post<{ token: string }>("/auth/user/emailpass/register", {
    email,
    password: PASSWORD,
  })
  const invited = speakAs(client, { authorization: `Bearer ${token}` })
  await invited.post(`/admin/invites/accept?token=${invite.token}`, { email })
}
