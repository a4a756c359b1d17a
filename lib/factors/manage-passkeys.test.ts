import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { passkeys } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { valueOf } from "#lib/articles/testing";
import { makeAccount, signedIn } from "#lib/people/testing";
import { removePasskey, renamePasskey } from "./manage-passkeys.ts";

useDatabase();

const lastLine = async () => (await db().select().from(audit).orderBy(desc(audit.id)).limit(1))[0];

test("the record tells which passkey was renamed and which was taken away, by the names people gave them", async () => {
  const account = await makeAccount("editor");
  const { actor } = await signedIn(account);
  const [row] = await db().insert(passkeys).values([{ personId: actor.id, credentialId: "one", publicKey: Buffer.from([1]), name: "旧手机" }, { personId: actor.id, credentialId: "two", publicKey: Buffer.from([1]), name: "电脑" }]).returning();
  valueOf(await renamePasskey(actor, { passkeyId: row?.id, name: "抽屉里的手机" }));
  expect(await lastLine()).toMatchObject({ action: "passkey.rename", detail: { from: "旧手机", to: "抽屉里的手机" } });
  valueOf(await removePasskey(actor, { passkeyId: row?.id, password: account.password }));
  expect(await lastLine()).toMatchObject({ action: "passkey.remove", detail: { name: "抽屉里的手机" } });
  expect((await db().select({ name: passkeys.name }).from(passkeys)).map(({ name }) => name)).toEqual(["电脑"]);
});
