import type { World } from "./in-a-shop"

/** A row of core's notifications. */
export interface Message {
  to: string
  channel: string
  template: string
  trigger_type: string | null
  resource_id: string | null
  resource_type: string | null
  data: Record<string, unknown>
}

/** What was sent on a channel, oldest first. */
export async function messagesOn({ admin }: World, channel: string): Promise<Message[]> {
  const { notifications } = await admin.get<{ notifications: Message[] }>(
    `/admin/notifications?channel=${channel}&order=created_at&limit=200`
  )
  return notifications
}
