import "./editor.css";
import { ArticleEditor } from "#components/editor/article-editor";
import { readNoticesAction } from "../../notices/actions.ts";
import { hostOfSite } from "#lib/reading/marked";
import { can } from "#lib/access/policy";
import { siteSettings } from "#lib/settings/read";
import { listTagNames } from "#lib/taxonomy/tags";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { cancelScheduleAction, createSeriesAction, cropPictureAction, focusPictureAction, keepConflictAction, keepNamedAction, makePreviewLinkAction, nameRevisionAction, pinRevisionAction, publishAction, removeAction, restoreAction, restoreRevisionAction, revokePreviewLinkAction, scheduleAction, unpublishAction } from "./actions.ts";
import { takeAnswerAction } from "./assistant/actions.ts";
import { cancelUnpublishAction, retractAction, scheduleUnpublishAction, setEmbargoAction } from "./changes/actions.ts";
import { editCommentAction, removeCommentAction, reopenThreadAction, replyAction, resolveThreadAction, startThreadAction } from "./comments/actions.ts";
import { carryGeneratedAction, declareGeneratedAction, withdrawGeneratedAction } from "./generations/actions.ts";
import { verifyClaimAction, withdrawDecisionAction } from "./facts/actions.ts";
import { assignAction, returnAction, setDueAction, signAction, submitAction, takeOverAction, withdrawAction } from "./review/actions.ts";
import { letTermStandAction, withdrawTermStandAction } from "./terms/actions.ts";
import { opened, openedForWriting } from "./opened.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string }> };

const talk = { startThread: startThreadAction, reply: replyAction, editComment: editCommentAction, removeComment: removeCommentAction, resolveThread: resolveThreadAction, reopenThread: reopenThreadAction, readNotices: readNoticesAction };
const reviews = { submit: submitAction, sign: signAction, returnArticle: returnAction, withdraw: withdrawAction, assign: assignAction, takeOver: takeOverAction, setDue: setDueAction };
const actions = { ...talk, takeAnswer: takeAnswerAction, carryGenerated: carryGeneratedAction, ...reviews, retract: retractAction, setEmbargo: setEmbargoAction, scheduleUnpublish: scheduleUnpublishAction, cancelUnpublish: cancelUnpublishAction, declareGenerated: declareGeneratedAction, withdrawGenerated: withdrawGeneratedAction, letTermStand: letTermStandAction, withdrawTermStand: withdrawTermStandAction, verifyClaim: verifyClaimAction, withdrawDecision: withdrawDecisionAction, publish: publishAction, schedule: scheduleAction, cancelSchedule: cancelScheduleAction, unpublish: unpublishAction, remove: removeAction, restore: restoreAction, createSeries: createSeriesAction, keepConflict: keepConflictAction, keepNamed: keepNamedAction, nameRevision: nameRevisionAction, pinRevision: pinRevisionAction, restoreRevision: restoreRevisionAction, makePreviewLink: makePreviewLinkAction, revokePreviewLink: revokePreviewLinkAction, cropPicture: cropPictureAction, focusPicture: focusPictureAction };

export async function generateMetadata({ params }: Params) {
  const { actor, article } = await opened((await params).id);
  return { title: article.content.headline || (actor.language === "en" ? en : zh).untitled };
}

export default async function ArticlePage({ params }: Params) {
  const { actor, article, document } = await openedForWriting((await params).id);
  const { timeZone, name, aiLabel } = await siteSettings();
  const tagNames = await listTagNames(actor, undefined);
  return <ArticleEditor key={article.id} article={article} document={document} person={{ id: actor.id, name: actor.name }} language={actor.language} timeZone={timeZone} siteName={name[article.language]} labels={{ settings: aiLabel, host: hostOfSite() }} tagNames={tagNames} mayManageModels={can(actor, "model.manage", undefined)} actions={actions} />;
}
