"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { ScreenTitle } from "#components/desk/screen-title";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import { printedRecent } from "#lib/i18n/dates";
import type { NoticeLine } from "#lib/notices/types";
import { deskWords } from "#components/desk/words";
import { readEvent } from "./bell.tsx";

type Props = { items: readonly NoticeLine[]; unread: number; /** ISO 8601, as the server has it. */ now: string; timeZone: string; markAll: (input: { all: true }) => Promise<Answer<{ unread: number }>> };

/** Who spoke to this person, where, and in which words. */
export function NoticeList({ items, unread, now, timeZone, markAll }: Props) {
  const { notices: t } = deskWords(useLanguage());
  const router = useRouter();
  const { run, busy, failure } = useCommand(markAll, () => {
    dispatchEvent(new Event(readEvent));
    router.refresh();
  });
  return (
    <>
      <header className="flex flex-wrap items-center gap-3 pb-5">
        <ScreenTitle help="notices" className="mr-auto">{t.title}</ScreenTitle>
        {unread > 0 && <Button busy={busy} onClick={() => void run({ all: true })}>{t.markAll}</Button>}
      </header>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {items.length > 0 && <ol className="border-t border-rule">{items.map((notice) => <Line key={notice.id} notice={notice} now={now} timeZone={timeZone} />)}</ol>}
    </>
  );
}

function Line({ notice, now, timeZone }: { notice: NoticeLine; now: string; timeZone: string }) {
  const language = useLanguage();
  const { notices: t } = deskWords(language);
  const desk = useDeskWords();
  const { article, at, kind, read, words, from, until } = notice;
  const time = printedRecent(new Date(at), new Date(now), language, timeZone);
  return (
    <li className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-3" data-notice data-unread={!read || undefined}>
      <span className="pt-2">{!read && <><span aria-hidden className="block size-2 rounded-full bg-cinnabar" /><span className="sr-only">{t.unread}</span></>}</span>
      <div className="grid gap-0.5">
        <p className={read ? "text-ink-2" : "font-semibold"}>{t.kinds[words](from || desk.name)}{until && t.until(printedRecent(new Date(until), new Date(now), language, timeZone))} <time dateTime={at} className="text-sm font-normal text-ink-3">{time}</time></p>
        {article ? (
          <>
            {/* A whole page load: the editor's screen has its own frame. */}
            <a href={`/desk/articles/${article.id}${article.threadId === null ? "" : `?thread=${article.threadId}`}`} lang={article.language} className="justify-self-start font-serif underline underline-offset-4">{article.headline || t.untitled}</a>
            <p className="line-clamp-2 text-sm break-words text-ink-2">{article.excerpt || (article.threadId === null ? "" : t.removed)}</p>
          </>
        ) : (
          kind === "budget" ? <Link href="/desk/models" prefetch={false} className="justify-self-start underline underline-offset-4">{t.toModels}</Link> : !notice.account && <p className="text-sm text-ink-3">{t.gone}</p>
        )}
      </div>
    </li>
  );
}
