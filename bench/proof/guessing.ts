/** Passwords cannot be guessed: five thousand tries at one account, from as many addresses, at two servers at once. */
import { db } from "#db/client";
import { signIns } from "#db/schema/sign-in";
import { makeAccount } from "#lib/people/testing";
import type { Site } from "../process.ts";
import { withServers } from "./servers.ts";
import type { Proof, Row } from "./types.ts";

const tries = 5_000;
const atOnce = 40;

export const guessing: Row = {
  promise: "5,000 attempts at one account on two servers, each from an address of its own: ≤ 10 reach the password's hash in 15 minutes",
  // Behind a proxy that is trusted, as otherwise one address is stopped by its own limit long before.
  prove: (scratch) => withServers(scratch, 2, { TRUST_PROXY: "yes" }, prove),
};

async function prove(sites: Site[]): Promise<Proof> {
  const { id, email } = await makeAccount("editor");
  const doors = await Promise.all(sites.map(openDoor));
  const said = new Map<string, number>();
  let next = 0;
  const since = performance.now();
  const guess = async () => {
    for (let at = next++; at < tries; at = next++) {
      const answer = await doors[at % doors.length]?.({ email, password: `guess number ${at}` }, `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
      said.set(answer ?? "", (said.get(answer ?? "") ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, guess));
  const seconds = (performance.now() - since) / 1_000;
  // Each password that was compared leaves its own line; those that were not leave one for all.
  const lines = (await db().select({ personId: signIns.personId, outcome: signIns.outcome }).from(signIns)).filter(({ personId }) => personId === id);
  const compared = lines.filter(({ outcome }) => outcome === "wrong").length;
  const limited = said.get("limit.reached") ?? 0;
  return {
    figures: [
      { name: "attempts", value: `${tries} in ${seconds.toFixed(0)} s`, promised: "5,000", kept: true },
      { name: "compared with the hash", value: String(compared), promised: "≤ 10", kept: compared > 0 && compared <= 10 },
      { name: "told that it is too often", value: String(limited), promised: "all the others", kept: limited === tries - compared },
      { name: "lines in the history", value: String(lines.length), promised: "one for all that are too often", kept: lines.length === compared + 1 },
    ],
  };
}

/** What a browser does at the door of one server; resolves with the refusal's code. */
async function openDoor({ url }: Site): Promise<(fields: Record<string, string>, address: string) => Promise<string>> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const cookie = asked.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const { csrfToken }: { csrfToken: string } = await asked.json();
  return async (fields, address) => {
    const answer = await fetch(`${url}/api/auth/callback/credentials`, { method: "POST", headers: { cookie, origin: url, "x-forwarded-for": address }, body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/desk", json: "true" }) });
    const { url: to, code }: { url?: string; code?: string } = await answer.json();
    return (new URL(to ?? "/", url).searchParams.get("error") ?? code ?? "").split("?")[0] ?? "";
  };
}
