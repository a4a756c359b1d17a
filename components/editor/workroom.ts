/** Everything of one open article that lives outside of React: texts, details, saving, pictures, the editor itself. */
import type { Editor } from "@tiptap/core";
import { rewrite } from "#lib/collab/document";
import { bodyName, textNames } from "#lib/collab/document-names";
import type { ArticleDetails, LinkedStory, SectionOption } from "#lib/articles/types";
import type { ArticleContent, Doc } from "#lib/content/types";
import { Keeping } from "./collab/keeping.ts";
import { DraftLink } from "./collab/link.ts";
import type { Deed, Told } from "./deeds.ts";
import { Observable } from "./observable.ts";
import { sendPicture } from "./pictures/send.ts";
import { ShownPictures } from "./pictures/shown.ts";
import { Uploads } from "./pictures/uploads.ts";
import type { EditorProps, Standing } from "./props.ts";
import { type Copies, copiesOnThisDevice, type KeptCopy } from "./saving/copies.ts";
import type { Offer } from "./saving/recovery.ts";
import { Saver } from "./saving/saver.ts";
import type { Copy, Theirs } from "./saving/texts.ts";
import { type Abilities, loadDetails, overHttp, type Transport } from "./saving/transport.ts";

export type Texts = Omit<ArticleContent, "body">;
export type Tab = "publish" | "facts" | "details" | "search" | "comments" | "suggestions" | "history" | "sources" | "assist";
/** A line over the text that a person may wave away. */
export type Remark = { picturesLeft: number } | { filesLeft: number } | { words: string; done?: boolean };

/** `at`: where it stands in the text; null: not yet. */
export type Inset = { kind: "formula" | "formulaBlock" | "footnote"; at: number | null };

export type Cropping = { media: number; apply: (media: number) => void };

export type Workroom = {
  articleId: number;
  key: string;
  /** The draft as a document that others write in too. */
  link: DraftLink;
  saver: Keeping;
  copies: Copies;
  texts: Observable<Texts>;
  details: Observable<ArticleDetails>;
  /** The body's editor once it is on screen. */
  body: Observable<Editor | null>;
  /** Counts changes of the body, for what must follow them without reading it each time. */
  bodyChanges: Observable<number>;
  pictures: ShownPictures;
  /** Series to choose from; one that is made here joins them. */
  series: Observable<readonly SectionOption[]>;
  /** Articles of the other language that this screen knows by name. */
  originals: Observable<readonly LinkedStory[]>;
  uploads: Uploads;
  standing: Observable<Standing>;
  abilities: Observable<Abilities>;
  panel: Observable<{ open: boolean; tab: Tab }>;
  /** The picture in the window for cutting, and what takes the outcome; null: the window is shut. */
  cropping: Observable<Cropping | null>;
  /** The window for a link is open. */
  linking: Observable<boolean>;
  /** The formula or footnote whose window is open. */
  inset: Observable<Inset | null>;
  /** What is being done to the article, and how the last deed ended. */
  doing: Observable<Deed | null>;
  told: Observable<Told | null>;
  /** Readers have the article: what is to be said of the change before it is published (`at` null; `urgent`: why before its reviews) or scheduled. */
  changing: Observable<{ at: Date | null; urgent: string | null } | null>;
  remark: Observable<Remark | null>;
  offer: Observable<Offer | null>;
  comparing: Observable<"conflict" | KeptCopy | null>;
  read: () => Copy;
  /** Puts text on screen as if it had been typed. */
  write: (content: ArticleContent) => void;
  /** Connects the screen with the document; returns what ends it. */
  connect: () => () => void;
};

export function openWorkroom({ article, person, document }: EditorProps): Workroom {
  const { kicker, headline, standfirst, note, body: startBody } = article.content;
  const texts = new Observable<Texts>({ kicker, headline, standfirst, note });
  const details = new Observable(article.details);
  const body = new Observable<Editor | null>(null);
  const savedAt = article.savedAt.toISOString();
  const link = new DraftLink({ articleId: article.id, person, ...document, version: article.version, savedAt, mayWrite: article.abilities.revise });
  let lastBody: Doc = startBody;
  const readBody = () => {
    const editor = body.get();
    // A test holds the editor's schema equal to the document model.
    if (editor && !editor.isDestroyed) lastBody = editor.getJSON() as Doc;
    return lastBody;
  };
  const read = (): Copy => ({ content: { ...texts.get(), body: readBody() }, details: details.get() });
  const abilities = new Observable(article.abilities);
  const copies = copiesOnThisDevice();
  const key = `${article.id}-${newMark()}`;
  const start = { details: article.details, version: article.version, savedAt };
  const saver = new Keeping(link, new Saver({ articleId: article.id, personId: person.id, key, start, read: details.get, adopt: (next) => details.set(next), transport: detailsOverHttp(abilities), load: () => theirDetails(article.id), copies }));
  const write = (content: ArticleContent) => rewrite(link.doc, content);
  const connect = () => connected(link, texts, abilities);
  return { articleId: article.id, key, link, saver, copies, texts, details, body, abilities, read, write, connect, ...beside(article) };
}

function detailsOverHttp(abilities: Observable<Abilities>): Transport {
  return async (save) => {
    const answer = await overHttp(save);
    if (answer.kind === "saved" && answer.abilities) abilities.set(answer.abilities);
    // Who saved the text last says nothing of who changed the details.
    return answer.kind === "stale" ? { ...answer, theirs: { ...answer.theirs, savedBy: null } } : answer;
  };
}

/** Who changed them is not known. */
async function theirDetails(articleId: number): Promise<Theirs | null> {
  const found = await loadDetails(articleId);
  return found && { ...found, savedBy: null };
}

/** Lines follow the document; what may be done follows what the server says of this person. */
function connected(link: DraftLink, texts: Observable<Texts>, abilities: Observable<Abilities>): () => void {
  const lines = textNames.map((name) => link.doc.getText(name));
  const show = () => texts.set(Object.fromEntries(textNames.map((name) => [name, link.doc.getText(name).toString()])) as Texts);
  for (const line of lines) line.observe(show);
  link.doc.getXmlFragment(bodyName);
  show();
  const stopRights = link.state.subscribe(() => {
    const { mayWrite } = link.state.get();
    if (mayWrite !== abilities.get().revise) abilities.change({ revise: mayWrite });
  });
  const close = link.open();
  return () => {
    for (const line of lines) line.unobserve(show);
    stopRights();
    close();
  };
}

function beside(article: EditorProps["article"]) {
  return {
    bodyChanges: new Observable(0),
    pictures: new ShownPictures(article.pictures),
    series: new Observable<readonly SectionOption[]>(article.options.series),
    originals: new Observable<readonly LinkedStory[]>(article.original ? [article.original] : []),
    uploads: new Uploads(sendPicture),
    standing: new Observable(standingOf(article)),
    panel: new Observable<{ open: boolean; tab: Tab }>({ open: false, tab: "publish" }),
    cropping: new Observable<Cropping | null>(null),
    linking: new Observable(false),
    inset: new Observable<Inset | null>(null),
    doing: new Observable<Deed | null>(null),
    told: new Observable<Told | null>(null),
    changing: new Observable<{ at: Date | null; urgent: string | null } | null>(null),
    remark: new Observable<Remark | null>(null),
    offer: new Observable<Offer | null>(null),
    comparing: new Observable<"conflict" | KeptCopy | null>(null),
  };
}

function standingOf({ stage, live, scheduledAt, embargoAt, unpublishAt, publicPath, version, hasUnpublishedChanges }: EditorProps["article"]): Standing {
  const publishedVersion = live === "live" && !hasUnpublishedChanges ? version : null;
  return { stage, live, scheduledAt: scheduledAt?.toISOString() ?? null, embargoAt: embargoAt?.toISOString() ?? null, unpublishAt: unpublishAt?.toISOString() ?? null, scheduledVersion: null, publicPath, publishedVersion, removed: false };
}

/** `crypto.randomUUID` exists on https only. */
function newMark(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((number) => number.toString(36)).join("");
}
