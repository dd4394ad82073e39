/// <reference types="vite/client" />

// What the admin's build puts in; the dashboard's own client reads the same three.
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
