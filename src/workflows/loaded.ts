import { noteLoaded } from "./hooks/loading"

// Nothing imports this file: Medusa does, with all files of this folder, before or after it starts the modules.
noteLoaded()
