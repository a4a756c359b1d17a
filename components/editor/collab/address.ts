import { collabPath } from "#lib/collab/words";

/** The WebSocket of this site. */
export const collabUrl = () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${collabPath}`;
