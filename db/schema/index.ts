export * from "./access";
export * from "./interactions";
export * from "./journeys";
export * from "./people";
export * from "./predictions";
export * from "./records";
export * from "./telemetry";
export * from "./words";
