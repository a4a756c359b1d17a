"use server";
import { changeSignInRules } from "#lib/session/rules";
import { serverAction } from "#lib/web/action";

export const changeSignInRulesAction = serverAction(changeSignInRules);
