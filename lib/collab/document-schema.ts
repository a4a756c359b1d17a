/** Number of the document model that a page and a stored document were made with. Raise it with every change that an older page would damage: reading deletes what it does not know. */
export const documentSchema = 1;
