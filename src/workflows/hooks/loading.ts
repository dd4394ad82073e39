let isLoaded = false

/** Medusa has loaded the workflows of the plugins and of the app. */
export function noteLoaded(): void {
  isLoaded = true
}

/**
 * Whether the app's handlers of hooks are known. Core's migration scripts start the modules before they load the workflows
 * (`db:migrate`, 2.21.2): whoever took a hook then would keep the app from taking it, and core from migrating.
 */
export function workflowsAreLoaded(): boolean {
  return isLoaded
}
