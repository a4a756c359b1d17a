"use server";
import { changeOffListRule, removeSources } from "#lib/reposts/manage";
import { serverAction } from "#lib/web/action";

export const changeOffListRuleAction = serverAction(changeOffListRule);
export const removeSourcesAction = serverAction(removeSources);
