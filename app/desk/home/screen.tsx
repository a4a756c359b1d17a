"use client";
import { HomeDesk, type HomeDeskProps } from "#components/desk/home/home-desk";
import { writeArrangement } from "#lib/home/written";

/** The screen, with the one thing it needs of `lib`: how an arrangement is written into the address of its preview. */
export function Screen(props: Omit<HomeDeskProps, "previewPath">) {
  const { language } = props.opened;
  return <HomeDesk {...props} previewPath={(arrangement) => `/desk/home/preview/${language}?${new URLSearchParams({ as: writeArrangement(arrangement) })}`} />;
}
