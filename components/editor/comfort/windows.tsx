import { useEffect, useRef } from "react";
import { countsOf, plainText, readingMinutes } from "#lib/content/text";
import { leavesOf } from "#lib/content/blocks";
import { Dialog } from "#components/ui/dialog";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { goToHeading, headingAtCaret, headingsOf } from "./headings.ts";
import { isApple, type KeyGroup, keysByGroup, spelled } from "./key-words.tsx";
import { comfortOf, type ComfortWindow } from "./state.ts";

/** The windows that only show: outline, keys, counts. */
export function ComfortWindows() {
  const { t: { comfort: t } } = useRoom();
  return (
    <>
      <Shown name="outline" title={t.outline.title}>{(close) => <Outline close={close} />}</Shown>
      <Shown name="keys" title={t.keys.title}>{() => <Keys />}</Shown>
      <Shown name="counts" title={t.counts.title}>{() => <Counts />}</Shown>
    </>
  );
}

function Shown({ name, title, children }: { name: ComfortWindow; title: string; children: (close: () => void) => React.ReactNode }) {
  const { room } = useRoom();
  const { window: shown } = comfortOf(room);
  const open = useValue(shown) === name;
  const close = () => shown.set(null);
  return <Dialog open={open} onClose={close} title={title}>{open && children(close)}</Dialog>;
}

function Outline({ close }: { close: () => void }) {
  const { room, t, article } = useRoom();
  const editor = useValue(room.body);
  const headings = editor ? headingsOf(editor) : [];
  const current = editor ? headingAtCaret(editor) : null;
  const place = useRef<HTMLElement>(null);
  // Opens where one is; the window itself has put the focus on its cross by then.
  useEffect(() => (place.current?.querySelector<HTMLElement>("[aria-current]") ?? place.current?.querySelector("button"))?.focus(), []);
  if (!editor || headings.length === 0) return <p className="text-ink-2">{t.comfort.outline.empty}</p>;
  return (
    <nav ref={place} aria-label={t.comfort.outline.title}>
      <ol className="ed-outline" lang={article.language}>
        {headings.map((heading) => (
          <li key={heading.pos} data-level={heading.level}>
            <button
              type="button"
              aria-current={heading.pos === current ? "location" : undefined}
              onClick={() => {
                close();
                setTimeout(() => goToHeading(editor, heading), 0);
              }}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Keys() {
  const { keys: t } = useRoom().t.comfort;
  const apple = isApple();
  return (
    <div className="ed-keys">
      {(Object.keys(keysByGroup) as KeyGroup[]).map((group) => (
        <section key={group} aria-label={t.group[group]}>
          <h3>{t.group[group]}</h3>
          <dl>
            {keysByGroup[group].map(([name, ways]) => (
              <div key={name}>
                <dt>{t.of[name]}</dt>
                <dd>{ways.split(" ").map((way) => <kbd key={way}>{spelled(way, apple)}</kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Counts() {
  const { room, t: { comfort: { counts: t } }, article } = useRoom();
  const { body } = room.read().content;
  const { characters, withoutMarks, words } = countsOf(plainText(body));
  const paragraphs = [...leavesOf(body.content)].filter((leaf) => leaf.type === "paragraph" && (leaf.content ?? []).length > 0).length;
  const rows: [string, number][] = [...(article.language === "en" ? [] : [[t.characters, characters], [t.withoutMarks, withoutMarks]] satisfies [string, number][]), [t.words, words], [t.paragraphs, paragraphs], [t.minutes, readingMinutes(characters, article.language)]];
  return (
    <dl className="ed-counts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value.toLocaleString("en")}</dd></div>)}</dl>
  );
}
