"use client";
import { HomeDesk, type HomeDeskProps } from "#components/desk/home/home-desk";
import { tidy } from "#lib/home/blocks";
import { writeArrangement } from "#lib/home/written";

/** The screen, with what it needs of the rules: how an arrangement is written, briefly, into the address of its preview. */
export function Screen(props: Omit<HomeDeskProps, "previewPath">) {
  const { language, sections } = props.opened;
  return <HomeDesk {...props} previewPath={(arrangement) => `/desk/home/preview/${language}?${new URLSearchParams({ as: writeArrangement(tidy(arrangement, sections)) })}`} />;
}
