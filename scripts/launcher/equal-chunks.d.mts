export function joinEqualChunks(folder: string): number;
