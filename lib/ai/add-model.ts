/** A model enters the catalogue, or is changed in it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { modelHosts } from "#lib/outgoing/model-hosts";
import { mayGoTo } from "#lib/outgoing/send";
import { forgetRest } from "./breaker.ts";
import { factsInput, keyInput, modelIdInput } from "./input.ts";
import { originOf, sealKey } from "./key.ts";
import { findModel, insertModel, updateModel } from "./models-store.ts";
import type { ModelFacts } from "./types.ts";

/** What was answered is kept in the log of changes; keys are not, not even that one is the same as before. */
const told = ({ name, baseUrl, modelId, hosting, inputPrice, outputPrice, currency, readsDrafts, readsSources }: ModelFacts) => ({ name, baseUrl, modelId, hosting, inputPrice, outputPrice, currency, readsDrafts, readsSources });

/** At the end of the order. Refuses "model.address" where the guarded client would not go. */
export const addModel = command({
  name: "model.add",
  can: "model.manage",
  input: z.object({ facts: factsInput, key: keyInput }),
  subject: async () => undefined,
  run: async ({ actor, input: { facts, key } }) => {
    checkAddress(facts.baseUrl);
    const id = await insertModel({ facts, sealedKey: sealKey(key, facts.baseUrl), createdBy: personBehind(actor) });
    return { value: { id }, about: { kind: "model", id }, detail: { after: told(facts), key: key !== "" } };
  },
});

/**
 * `key`: null leaves it as it is, "" takes it away. Refuses "model.keyAgain" where the address leads to another host and the old key
 * would go there: whoever may change an address must not be able to have the key sent to a place of their own.
 */
export const changeModel = command({
  name: "model.change",
  can: "model.manage",
  input: z.object({ id: modelIdInput, facts: factsInput, key: keyInput.nullable() }),
  subject: async () => undefined,
  run: async ({ input: { id, facts, key } }) => {
    const before = await findModel(id, true);
    checkAddress(facts.baseUrl);
    const moved = originOf(before.facts.baseUrl) !== originOf(facts.baseUrl);
    if (moved && key === null && before.sealedKey !== "") refuse("model.keyAgain");
    await updateModel(id, { facts, ...(key === null ? {} : { sealedKey: sealKey(key, facts.baseUrl) }) });
    forgetRest(id);
    return { value: { id }, about: { kind: "model", id }, detail: { before: told(before.facts), after: told(facts), key: key !== null } };
  },
});

/** Addresses of the newsroom's own network are for whoever runs the machine to allow. */
function checkAddress(baseUrl: string): void {
  if (!mayGoTo(baseUrl, modelHosts())) refuse("model.address", { host: URL.parse(baseUrl)?.host ?? "" });
}
