/** What the editor's screen is given by the page. */
import type { Answer } from "#components/ui/use-command";
import type { Live, OpenedArticle, Stage } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";
import type { Change } from "#lib/corrections/types";
import type { Lang } from "#lib/i18n/languages";
import type { LabelSettings } from "#lib/labels/types";
import type { AssistActions } from "./assistant/actions.ts";
import type { TalkActions } from "./comments/actions.ts";
import type { GeneratedActions } from "./generated/actions.ts";
import type { ReviewActions } from "./reviews/actions.ts";
import type { ChangeActions } from "./changes/actions.ts";
import type { FactActions } from "./facts/actions.ts";
import type { TermActions } from "./terms/actions.ts";
import type { DeskPicture } from "#lib/media/types";
import type { LinkDays } from "#lib/previews/types";

type Act<I, T> = (input: I) => Promise<Answer<T>>;
type One = { articleId: number };

/** The commands of the screen, as server actions. */
export type EditorActions = TalkActions & ReviewActions & FactActions & TermActions & GeneratedActions & ChangeActions & AssistActions & {
  publish: Act<One & { basedOn: number; urgent?: { reason: string }; change?: Change }, { path: string; again: boolean }>;
  schedule: Act<One & { basedOn: number; at: string; change?: Change }, { at: string }>;
  cancelSchedule: Act<One, undefined>;
  unpublish: Act<One, undefined>;
  remove: Act<One, undefined>;
  restore: Act<One, undefined>;
  createSeries: Act<{ name: string }, { seriesId: number; name: string; nameEn: string }>;
  keepConflict: Act<One & { content: ArticleContent }, { revision: number }>;
  keepNamed: Act<One & { name: string }, { number: number }>;
  nameRevision: Act<One & { number: number; name: string }, undefined>;
  pinRevision: Act<One & { number: number; pinned: boolean }, undefined>;
  restoreRevision: Act<One & { number: number; basedOn: number }, { version: number; kept: number; restored: number }>;
  makePreviewLink: Act<One & { label: string; days: LinkDays }, { path: string; expiresAt: string }>;
  cropPicture: Act<{ id: number; x: number; y: number; width: number; height: number }, DeskPicture>;
  focusPicture: Act<{ id: number; focus: { x: number; y: number } | null }, DeskPicture>;
  revokePreviewLink: Act<One & { linkId: number }, undefined>;
};

export type EditorProps = {
  article: OpenedArticle;
  /** The whole state of its shared document, in base64, and which one it is. */
  document: { state: string; seed: string };
  person: { id: number; name: string };
  /** The language of the desk; the article has its own. */
  language: Lang;
  /** The site's, for every time on the screen. */
  timeZone: string;
  /** As readers of this article's language know it. */
  siteName: string;
  /** Of labels: what the newsroom decided, and the site's host, which stands for whoever has no code. */
  labels: { settings: Pick<LabelSettings, "term" | "place" | "producer" | "propagator">; host: string };
  /** Whether this person may connect a model. */
  mayManageModels: boolean;
  /** Names to choose from; any other may be typed. */
  tagNames: readonly string[];
  actions: EditorActions;
};

/** Where the article stands, as far as this screen knows. */
export type Standing = {
  stage: Stage;
  live: Live;
  scheduledAt: string | null;
  embargoAt: string | null;
  unpublishAt: string | null;
  /** The version that was current when the schedule was made here; null: made before this screen was opened. */
  scheduledVersion: number | null;
  publicPath: string | null;
  /** The version that readers have; null: none, or an older one. */
  publishedVersion: number | null;
  removed: boolean;
};
