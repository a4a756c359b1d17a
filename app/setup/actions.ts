"use server";
import { setUpSite } from "#lib/people/set-up-site";
import { serverAction } from "#lib/web/action";

export const setUpSiteAction = serverAction(setUpSite);
