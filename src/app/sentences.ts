import { openSentences } from '../platform/i18n/sentences.ts';
import { readMessages } from './messages.ts';

/** What the server says, read once for the whole process. */
export const SENTENCES = openSentences(readMessages());
