/**
 * Everything that is generated from `schema/` and from the providers, in one process: the field index first,
 * which also brings the suggestions of the schema up to date, then types and validators, then bindings.
 */
await import("./generate-fields.js");
await import("./generate-schema.js");
await import("./generate-bindings.js");
