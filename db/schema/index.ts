export * from "./articles.ts";
export * from "./media.ts";
export * from "./people.ts";
export * from "./publications.ts";
export * from "./site.ts";
export * from "./sources.ts";
export * from "./taxonomy.ts";
