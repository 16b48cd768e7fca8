import { readDraft } from '../../../platform/ui/drafts.ts';

/** A draft like others: what a device has of the notes as long as the desk may not have it. */
export const NO_WORDS = { notes: '' };
export const keyOfWords = (bridgeId: string): string => `bridge-notes.${bridgeId}`;

/** Whether this device has words that the desk may not have. */
export const hasKeptWords = (bridgeId: string): boolean => readDraft(keyOfWords(bridgeId), NO_WORDS).notes !== '';
