import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ISettingsModuleService } from "@medusajs/framework/types"
import { ORDER_COLUMNS } from "../../modules/backorder/domain/orders-list"
import { STATUS_FILTER } from "../../modules/backorder/orders-list"

/** Core keeps the views of its orders list, and which of them a user looks at, under this name. */
const ENTITY = "orders"

/** What core remembers of a user who has been offered the view, however it fares then. */
export const OFFERED = "backorder.orders_view"

interface MadeView {
  id: string
  /** Of the preference that says so. */
  offer: string
}

/**
 * Gives a user the view "Back-ordered" of core's orders list, once: what the user makes of it is never touched again.
 *
 * @returns whether the view was made. There is none to make without the plugin's columns.
 */
export const offerOrdersViewStep = createStep(
  "offer-orders-view-step",
  async ({ user_id }: { user_id: string }, { container }) => {
    const settings = container.resolve(Modules.SETTINGS)
    if (await settings.getUserPreference(user_id, OFFERED)) {
      return new StepResponse<boolean, MadeView | null>(false, null)
    }
    const view = await makeView(settings, user_id)
    return new StepResponse<boolean, MadeView | null>(Boolean(view), view)
  },
  async (view: MadeView | null | undefined, { container }) => {
    if (view) {
      const settings = container.resolve(Modules.SETTINGS)
      await settings.deleteViewConfigurations(view.id)
      await settings.deleteUserPreferences(view.offer)
    }
  }
)

async function makeView(settings: ISettingsModuleService, user_id: string): Promise<MadeView | null> {
  const columns = ((await settings.generateEntityColumns(ENTITY)) ?? []).filter(({ context }) => context !== "filter")
  const ours: string[] = Object.values(ORDER_COLUMNS)
  if (!columns.some(({ id }) => ours.includes(id))) {
    return null
  }
  // First of all, because it can be there only once: a second request in the same moment is refused.
  const offer = await settings.createUserPreferences({ user_id, key: OFFERED, value: { offered: true } })
  await keepTheirDefault(settings, user_id)
  const view = await settings.createViewConfigurations({
    entity: ENTITY,
    name: "Back-ordered",
    user_id,
    configuration: {
      visible_columns: columns
        .filter(({ id, default_visible }) => default_visible || ours.includes(id))
        .map(({ field }) => field),
      column_order: columns.map(({ field }) => field),
      filters: { [STATUS_FILTER]: ["back_ordered"] },
    },
  })
  return { id: view.id, offer: offer.id }
}

/** Core opens the list with a user's first view; a user who never chose one would find the list filtered. */
async function keepTheirDefault(settings: ISettingsModuleService, user_id: string): Promise<void> {
  const [view] = await settings.listViewConfigurations({ entity: ENTITY, user_id }, { take: 1 })
  if (!view && !(await settings.getUserPreference(user_id, `active_view.${ENTITY}`))) {
    await settings.clearActiveViewConfiguration(ENTITY, user_id)
  }
}
