/** An authenticator in software: what it signs is right in every way but the one each test names. */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { passkeys } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { valueOf } from "#lib/articles/testing";
import { makeAccount } from "#lib/people/testing";
import { askPasskey, signInByPasskey } from "#lib/session/sign-in-passkey";
import { relyingParty } from "./site.ts";

useDatabase();

const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const { x = "", y = "" } = publicKey.export({ format: "jwk" });
const bytesOf = (text: string) => Buffer.from(text, "base64url");
/** ES256 as a COSE key in CBOR (RFC 9053, 7.1). */
const coseKey = Buffer.concat([Buffer.from("a5010203262001215820", "hex"), bytesOf(x), Buffer.from("225820", "hex"), bytesOf(y)]);
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

async function makePasskey(): Promise<string> {
  const { id: personId } = await makeAccount("editor");
  const credentialId = randomBytes(16).toString("base64url");
  await db().insert(passkeys).values({ personId, credentialId, publicKey: coseKey, counter: 4 });
  return credentialId;
}

type Signed = { origin: string; site: string; counter: number; flags: number };

/** Present and verified: flags 1 and 4 (WebAuthn, 6.1). */
async function signInWith(id: string, { origin, site, counter, flags }: Partial<Signed> = {}) {
  const { ceremony, options } = valueOf(await askPasskey(anonymous, {}));
  const here = relyingParty();
  const clientData = Buffer.from(JSON.stringify({ type: "webauthn.get", challenge: options.challenge, origin: origin ?? here.origin, crossOrigin: false }));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter ?? 5);
  const authenticatorData = Buffer.concat([sha256(site ?? here.id), Buffer.from([flags ?? 0b101]), count]);
  const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
  const response = { id, rawId: id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: clientData.toString("base64url"), authenticatorData: authenticatorData.toString("base64url"), signature: signature.toString("base64url") } };
  return signInByPasskey(anonymous, { ceremony, response });
}

test("what was signed for this site lets its person in", async () => {
  expect(await signInWith(await makePasskey())).toMatchObject({ ok: true });
});

test.each([
  ["a page of another site", { origin: "https://evil.example" }],
  ["a page of another port", { origin: `http://${relyingParty().id}:1` }],
  ["the identifier of another site", { site: "evil.example" }],
  ["a counter that does not go on, of a copy", { counter: 4 }],
  ["nobody verified", { flags: 0b001 }],
])("what was signed for %s does not", async (_, wrong) => {
  const id = await makePasskey();
  expect(await signInWith(id, wrong)).toMatchObject({ ok: false, code: "passkey.wrong" });
  expect(await signInWith(id)).toMatchObject({ ok: true });
});
