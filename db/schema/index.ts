export * from "./access";
export * from "./interactions";
export * from "./journeys";
export * from "./people";
export * from "./records";
export * from "./words";
