/** Sets a new site up: its owner, its name and its language, once. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { hashPassword } from "#lib/session/passwords";
import { saveSiteSettings } from "#lib/settings/save";
import { defaultSiteSettings } from "#lib/settings/types";
import { addPerson } from "./add-person.ts";
import { emailInput } from "./email.ts";
import { checkPassword, nameInput, passwordInput, tokenInput } from "./inputs.ts";
import { openLink, useLink } from "./links.ts";
import { ownerExists, waitForOtherSetUps } from "./store.ts";

/** Failures: "link.*", "setup.done", "people.emailTaken", "password.*". Of two at once one wins. */
export const setUpSite = command({
  name: "site.setUp",
  can: "site.setUp",
  input: z.object({ token: tokenInput, name: nameInput(60), email: emailInput, password: passwordInput, language: z.enum(["zh-CN", "en"]), siteName: nameInput(40) }),
  subject: async (_input, lock) => {
    if (lock) await waitForOtherSetUps();
    // Said in its own words: "no permission" would puzzle an owner who opens the link again.
    if (await ownerExists()) refuse("setup.done");
    return { ownerExists: false };
  },
  prepare: async ({ token, password, name, email }) => {
    await openLink("setup", token);
    checkPassword(password, [name, email]);
    return hashPassword(password);
  },
  run: async ({ input, prepared: passwordHash }) => {
    await useLink("setup", input.token);
    const { name, email, language, siteName } = input;
    const personId = await addPerson({ name, email, language, passwordHash, role: "admin", owner: true });
    await saveSiteSettings({ ...defaultSiteSettings, name: { "zh-CN": siteName, en: siteName }, defaultLanguage: language }, personId);
    return { value: { personId, email }, about: { kind: "person", id: personId }, tags: [tag.site, tag.front, tag.lists, tag.feed] };
  },
});
