import { useEffect, useState } from "react";
import { countCharacters, plainText, readingMinutes } from "#lib/content/text";
import { useRoom } from "./context.ts";
import { useValue } from "./observable.ts";
import { TidyButton } from "./tidy/tidy-button.tsx";
import { wallTime } from "./zone-time.ts";

const pause = 400;

/** Characters and minutes: counted when typing pauses, not at each key. */
export function Footer() {
  const { room, t, article, timeZone } = useRoom();
  const characters = useCount();
  const status = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const [apple, setApple] = useState(false);
  useEffect(() => setApple(/Mac|iPhone|iPad/.test(navigator.userAgent)), []);
  return (
    <footer className="ed-foot">
      <span title={t.footer.charactersHelp}>{(article.language === "en" ? t.footer.words : t.footer.characters)(characters)}</span>
      {characters > 0 && <span>{t.footer.minutes(readingMinutes(characters, article.language))}</span>}
      <TidyButton />
      {status.savedAt && <span className="ed-foot-more">{t.saving.at(wallTime(new Date(status.savedAt), timeZone).slice(11))}</span>}
      <span className="ed-foot-keys">{apple ? t.footer.keys : t.footer.keysOther}</span>
    </footer>
  );
}

function useCount(): number {
  const { room } = useRoom();
  const [count, setCount] = useState(() => countCharacters(plainText(room.read().content.body)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = room.bodyChanges.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(countCharacters(plainText(room.read().content.body))), pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [room]);
  return count;
}
