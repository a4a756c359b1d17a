import { useEffect } from "react";
import { BodyEditor } from "./body/body-editor.tsx";
import { FindBar } from "./comfort/find-bar.tsx";
import { useRoom } from "./context.ts";
import { useValue } from "./observable.ts";
import { NoteField } from "./note-field.tsx";
import { Notices } from "./notices.tsx";
import { ModeLine } from "./suggest/mode-button.tsx";
import { TextLine } from "./text-line.tsx";

/** The page as it will be printed. */
export function Canvas() {
  const { room, t, article } = useRoom();
  const focus = (id: string) => () => document.getElementById(id)?.focus();
  useEffect(() => {
    // A new article begins with its headline.
    if (room.texts.get().headline === "" && room.abilities.get().revise) document.getElementById("text-headline")?.focus();
  }, [room]);
  return (
    <main className="ed-canvas" aria-label={t.sheet}>
      <PageHeading />
      <FindBar />
      <ModeLine />
      <Notices />
      <article className="ed-sheet" lang={article.language}>
        <div className="ed-above"><SectionName /><TextLine name="kicker" longest={200} className="ed-kicker" onEnter={focus("text-headline")} /></div>
        <TextLine name="headline" longest={500} className="ed-headline" onEnter={focus("text-standfirst")} />
        <TextLine name="standfirst" longest={2_000} className="ed-standfirst" onEnter={() => room.body.get()?.commands.focus("start")} />
        <BodyEditor />
        <NoteField />
      </article>
    </main>
  );
}

/** The headline is a field; screen readers and page outlines want it as a heading too. */
function PageHeading() {
  const { room, t } = useRoom();
  const { headline } = useValue(room.texts);
  return <h1 className="sr-only">{headline.trim() === "" ? t.untitled : headline}</h1>;
}

function SectionName() {
  const { room, article } = useRoom();
  const { sectionId } = useValue(room.details);
  const section = article.options.sections.find((option) => option.id === sectionId);
  return section ? <span className="ed-section">{article.language === "en" && section.nameEn ? section.nameEn : section.name}</span> : null;
}
