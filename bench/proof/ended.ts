/** A session that is ended is ended everywhere: at the server that was told, at the other, and in the draft that was open there. */
import { setTimeout as pause } from "node:timers/promises";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { endSessions } from "#lib/people/end-sessions";
import { cookieOf, TestPage } from "#server/collab/testing";
import type { Site } from "../process.ts";
import { withServers } from "./servers.ts";
import type { Proof, Row } from "./types.ts";

const rounds = 20;
const patience = 10_000;

export const ended: Row = {
  promise: "a session that is ended is refused by both servers, and its open draft closed, within 1 s",
  prove: (scratch) => withServers(scratch, 2, {}, prove),
};

async function prove(sites: Site[]): Promise<Proof> {
  const admin = await makeActor("admin");
  const { id: sectionId } = await makeSection();
  const taken: { refused: number[]; closed: number[] } = { refused: [], closed: [] };
  for (let round = 0; round < rounds; round++) {
    const person = await makeActor("chief");
    const { cookie } = await cookieOf(person.id);
    const { articleId } = await makeDraft({ sectionId });
    const pages = sites.map(({ url }) => new TestPage(url, articleId, { cookie }));
    await until(() => pages.every(({ provider }) => provider.isSynced));
    for (const { url } of sites) if ((await look(url, cookie)) !== 200) throw new Error("The session does not open the desk.");
    const since = performance.now();
    valueOf(await endSessions(admin, { personId: person.id }));
    const passed = () => performance.now() - since;
    const refusals = sites.map(async ({ url }) => {
      while ((await look(url, cookie)) === 200) if (passed() > patience) break;
      taken.refused.push(passed());
    });
    const closings = pages.map(async (page) => {
      await until(() => page.denied.length + page.closed.length > 0);
      taken.closed.push(passed());
    });
    await Promise.all([...refusals, ...closings]);
    for (const page of pages) page.leave();
  }
  const figure = (name: string, values: number[]) => ({ name, value: `${Math.max(...values).toFixed(0)} ms at most, ${values.length} times`, promised: "≤ 1,000 ms", kept: Math.max(...values) <= 1_000 });
  return { figures: [figure("until a request is refused", taken.refused), figure("until the open draft is closed", taken.closed)] };
}

async function look(url: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/desk/notices`, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + patience; !holds() && performance.now() < end; ) await pause(5);
}
