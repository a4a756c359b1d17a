import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import { deskActor } from "./actor.ts";

export default async function DeskNotFound() {
  const t = deskWords((await deskActor()).language).desk;
  return (
    <>
      <h1 className="pb-5 font-serif text-2xl font-bold">{t.missingTitle}</h1>
      <p className="pb-5 text-ink-2">{t.missingText}</p>
      <ButtonLink href="/desk/articles">{t.backToArticles}</ButtonLink>
    </>
  );
}
