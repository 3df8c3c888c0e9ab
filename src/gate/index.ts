export { type Author, type GateRequest, gate } from "./gate.js";
export { vendorHosts, vendorsOf } from "./vendors.js";
