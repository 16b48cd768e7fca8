import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { areDraftsKeptOf, dropDraft, readDraft, saveDraft } from '../../../platform/ui/drafts.ts';
import { keyOfWords, NO_WORDS } from './has-kept-words.ts';

export type KeptWords = { keep(): void; drop(): void };
type Kept = { bridgeId: string; readerId: string; doc: Y.Doc };

/** Brings back what this device kept of the notes, and keeps them until all that was written here is stored at the desk. */
export function openKeptWords({ bridgeId, readerId, doc }: Kept): KeptWords {
  const key = keyOfWords(bridgeId);
  const stored = () => readDraft(key, NO_WORDS).notes;
  let own = stored();
  if (own !== '') bringBack(own, doc);
  return {
    keep: () => {
      // Whoever has signed out has left nothing here, and the page goes last.
      if (!areDraftsKeptOf(readerId)) return;
      const others = stored();
      const changes = [Y.encodeStateAsUpdate(doc)];
      // Another tab has words of its own there.
      if (others !== '' && others !== own) changes.push(fromBase64(others));
      own = toBase64(Y.mergeUpdates(changes));
      saveDraft(key, NO_WORDS, { notes: own });
    },
    drop: () => {
      if (own !== '' && stored() === own) dropDraft(key);
      own = '';
    },
  };
}

/** What was kept by another release, or cut short, may be no document any more. */
function bringBack(notes: string, doc: Y.Doc): void {
  try {
    Y.applyUpdate(doc, fromBase64(notes));
  } catch {}
}
