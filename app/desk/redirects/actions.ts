"use server";
import { importRedirects, putRedirect, removeRedirect } from "#lib/redirects/change";
import { serverAction } from "#lib/web/action";

export const importRedirectsAction = serverAction(importRedirects);
export const putRedirectAction = serverAction(putRedirect);
export const removeRedirectAction = serverAction(removeRedirect);
