"use client";
import { useEffect, useMemo, useState } from "react";
import { Comfort } from "./comfort/comfort.tsx";
import { comfortOf } from "./comfort/state.ts";
import { Canvas } from "./canvas.tsx";
import { keepForOffline } from "./collab/offline.ts";
import { ConflictView } from "./conflict/conflict-view.tsx";
import { type Room, RoomContext, useAbilities, useRoom, wordsFor } from "./context.ts";
import { CropDialog } from "./crop/crop-dialog.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { useValue } from "./observable.ts";
import { Panel } from "./panel/panel.tsx";
import type { EditorProps } from "./props.ts";
import { lookForCopies } from "./recover.ts";
import { Removed } from "./removed.tsx";
import { announceTab } from "./saving/copies.ts";
import { watchPage } from "./watch-page.ts";
import { openWorkroom } from "./workroom.ts";

/** The writer's screen: one island in the browser, given everything it knows by the page. */
export function ArticleEditor(props: EditorProps) {
  const [room] = useState(() => openWorkroom(props));
  const place = useMemo<Room>(() => ({ ...props, room, t: wordsFor(props.language) }), [props, room]);
  useEffect(() => room.connect(), [room]);
  useEffect(() => watchPage(room), [room]);
  useEffect(() => announceTab(room.key), [room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page was opened with.
  useEffect(() => keepForOffline(room.link, { articleId: props.article.id, personId: props.person.id, calm: { language: props.language, ...place.t.offline.calm } }), [room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => void lookForCopies(props, room), [room]);
  return (
    <RoomContext value={place}>
      <Screen />
    </RoomContext>
  );
}

function Screen() {
  const { room } = useRoom();
  const { removed } = useValue(room.standing);
  const focus = useValue(comfortOf(room).focus);
  const { revise } = useAbilities();
  const composing = (on: boolean) => () => room.saver.happen({ is: "composing", on });
  if (removed) return <Removed />;
  return (
    <div className="ed" data-editor data-focus={focus || undefined} data-reading={!revise || undefined} onCompositionStart={composing(true)} onCompositionEnd={composing(false)}>
      <Header />
      <Canvas />
      <Panel />
      <Footer />
      <ConflictView />
      <CropDialog />
      <Comfort />
    </div>
  );
}
