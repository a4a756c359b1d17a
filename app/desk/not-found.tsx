import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { deskActor } from "./actor.ts";

export default async function DeskNotFound() {
  const t = deskWords((await deskActor()).language).desk;
  return (
    <>
      <h1 className="pb-5 font-serif text-2xl font-bold">{t.missingTitle}</h1>
      <EmptyState title={t.missingText} action={<ButtonLink href="/desk/articles">{t.backToArticles}</ButtonLink>} />
    </>
  );
}
