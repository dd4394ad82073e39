export const BACKEND_URL = import.meta.env.VITE_MEDUSA_BACKEND_URL ?? "http://localhost:9000"
export const PUBLISHABLE_KEY = import.meta.env.VITE_MEDUSA_PUBLISHABLE_KEY ?? ""
export const STORE_NAME = import.meta.env.VITE_STORE_NAME ?? "Example store"
