import { Door } from "#components/desk/door";
import { CommandLine, LinkState } from "#components/desk/link-state";
import { deskWords } from "#components/desk/words";
import { openSetup } from "#lib/people/opened-link";
import { askedFor, door, type Search } from "../sign-in/door.ts";
import { SetUpForm } from "./set-up-form.tsx";

type Props = { searchParams: Search };

export default async function SetUpPage({ searchParams }: Props) {
  const look = await door(searchParams, "/setup");
  const t = deskWords(look.language).signIn;
  const token = (await askedFor(searchParams, "token")) ?? "";
  const { state } = await openSetup(token);
  if (state === "open") {
    return (
      <Door {...look} title={t.setUpTitle} lead={t.setUpLead}>
        <SetUpForm token={token} />
      </Door>
    );
  }
  return (
    <Door {...look} title={t.link[state].title} lead={t.link[state].text}>
      {state === "done" ? (
        <LinkState language={look.language} />
      ) : (
        <div className="grid gap-4">
          <p>{t.newSetUpLink}</p>
          <CommandLine>npx linjia setup-link</CommandLine>
        </div>
      )}
    </Door>
  );
}
