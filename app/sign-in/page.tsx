import { redirect } from "next/navigation";
import { Door } from "#components/desk/door";
import { deskWords } from "#components/desk/words";
import { currentActor } from "#lib/session/current";
import { askedFor, door, type Search } from "./door.ts";
import { safeNext } from "./next.ts";
import { SignInForm } from "./sign-in-form.tsx";

type Props = { searchParams: Search };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext(await askedFor(searchParams, "next"));
  if ((await currentActor()).kind === "person") redirect(next);
  const look = await door(searchParams, "/sign-in");
  const t = deskWords(look.language).signIn;
  return (
    <Door {...look} title={t.lead}>
      <SignInForm next={next} />
    </Door>
  );
}
