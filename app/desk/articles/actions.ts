"use server";
import { startArticle } from "#lib/articles/start";
import { serverAction } from "#lib/web/action";

export const startArticleAction = serverAction(startArticle);
