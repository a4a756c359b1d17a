/** The age of the document model, kept with every shared draft: a page that knows less than the draft holds is asked to reload. */

/**
 * Raise it, and add the new names to `schema-number.test.ts`, whenever a node, a mark or an attribute joins the schema, or a node may hold what it could not:
 * an editor of an older schema would take what it does not know out of the draft, for everybody. Never take away or rename any of them without a migration.
 * 1: until task lists, boxes, pull quotations, link cards and embeds came. 2: until suggested changes came. 3: until marks of machine-made words came.
 */
export const schemaNumber = 4;
