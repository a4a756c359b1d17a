DROP INDEX "articles_updated";--> statement-breakpoint
CREATE INDEX "articles_live" ON "articles" USING btree ("live","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "articles"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "articles_embargo" ON "articles" USING btree ("embargo_at") WHERE "articles"."embargo_at" is not null;--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST,"stage","headline") WHERE "articles"."removed_at" is null;