import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import MoodyPayment from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [MoodyPayment] })
