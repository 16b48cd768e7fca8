/** What minutes come as. The first is data, the others are documents. */
export const MINUTES_FORMATS = ['json', 'md', 'docx', 'pdf'] as const;
