export type { Search } from "../sign-in/door.ts";
