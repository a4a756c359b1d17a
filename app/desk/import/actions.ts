"use server";
import { importArticle } from "#lib/articles/import-article";
import { serverAction } from "#lib/web/action";

export const importArticleAction = serverAction(importArticle);
