/** The scripted model server, which unit tests use as well: they may import nothing of e2e. */
export { promptOf } from "#lib/ai/model-replies.testing";
export { type AskedBody, type ModelServer, type Recorded, type Reply, startModelServer } from "#lib/ai/model-server.testing";
