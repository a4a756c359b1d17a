import { useEffect, useState } from "react";
import { countCharacters, plainText, readingMinutes } from "#lib/content/text";
import { comfortOf, toggleFocus } from "./comfort/state.ts";
import { useRoom } from "./context.ts";
import { FooterShare } from "./generated/footer-share.tsx";
import { FactsInFooter } from "./facts/tab-label.tsx";
import { useValue } from "./observable.ts";
import { selectedText } from "./suggest/read.ts";
import { TidyButton } from "./tidy/tidy-button.tsx";
import { wallTime } from "./zone-time.ts";

const pause = 400;

/** Characters and minutes: counted when typing pauses, not at each key. */
export function Footer() {
  const { room, t, article, timeZone } = useRoom();
  const characters = useCount();
  const focus = useValue(comfortOf(room).focus);
  const status = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const [apple, setApple] = useState(false);
  useEffect(() => setApple(/Mac|iPhone|iPad/.test(navigator.userAgent)), []);
  return (
    <footer className="ed-foot">
      {characters !== null && <button type="button" title={t.footer.charactersHelp} onClick={() => comfortOf(room).window.set("counts")}>{(article.language === "en" ? t.footer.words : t.footer.characters)(characters)}</button>}
      {characters !== null && characters > 0 && <span>{t.footer.minutes(readingMinutes(characters, article.language))}</span>}
      <FooterShare />
      <TidyButton />
      <FactsInFooter />
      {status.savedAt && <span className="ed-foot-more">{t.saving.at(wallTime(new Date(status.savedAt), timeZone).slice(11))}</span>}
      <Selected />
      <button type="button" onClick={() => comfortOf(room).window.set("outline")}>{t.comfort.outline.title}</button>
      {focus && <button type="button" onClick={() => toggleFocus(room)}>{t.comfort.focus.off}</button>}
      <span className="ed-foot-keys">{apple ? t.footer.keys : t.footer.keysOther}</span>
    </footer>
  );
}

/** How much is selected, once the selection rests. */
function Selected() {
  const { room, t, article } = useRoom();
  const editor = useValue(room.body);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setCount(editor ? countCharacters(selectedText(editor.state)) : 0);
      }, pause);
    };
    editor?.on("selectionUpdate", follow);
    return () => {
      clearTimeout(timer);
      editor?.off("selectionUpdate", follow);
    };
  }, [editor]);
  return count === 0 ? null : <span>{t.comfort.counts.selected((article.language === "en" ? t.footer.words : t.footer.characters)(count))}</span>;
}

/** null until the page is there: a long text takes longer to count than the rest of the footer to draw. */
function useCount(): number | null {
  const { room } = useRoom();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setCount(countCharacters(plainText(room.read().content.body)));
    let timer = setTimeout(look, 0);
    const stop = room.bodyChanges.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [room]);
  return count;
}
