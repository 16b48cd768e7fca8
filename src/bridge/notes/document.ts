import * as Y from 'yjs';
import { mayStand } from './may-stand.ts';
import { FIELD, NOTES_BYTES_MAX } from './protocol.ts';

/** What becomes of a change that somebody sends: what it brings that is new, or why it is not taken. */
export type Judged = { brings: Uint8Array | null } | { refused: 'unreadable' | 'full' };

export type NotesDocument = {
  /** Says of a change what it brings, before anything of it is kept; those that were judged before it count as being there. */
  judge(change: Uint8Array): Judged;
  /** It is stored: from now on it belongs to the notes. Comes back without what was there already. */
  keep(change: Uint8Array): Uint8Array | null;
  /** What was judged and not kept will not be stored. */
  forget(): void;
  whatIsKnown(): Uint8Array;
  missingFor(known: Uint8Array): Uint8Array;
};

/** The notes that these stored changes make, in any order and however often. */
export function documentOf(stored: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(FIELD);
  doc.transact(() => {
    for (const change of stored) Y.applyUpdate(doc, change);
  });
  return doc;
}

/** The notes as they are stored, and beside them the same with what is being stored: a hostile change breaks only the second. */
export function openDocument(stored: Iterable<Uint8Array>): NotesDocument {
  const kept = documentOf(stored);
  let brought: Uint8Array | null = null;
  kept.on('update', (update) => {
    brought = update;
  });
  let judged: Uint8Array[] = [];
  let trial = openTrial([Y.encodeStateAsUpdate(kept)]);
  let bytes = Y.encodeStateAsUpdate(kept).length;

  const refuse = (refused: 'unreadable' | 'full'): Judged => {
    trial = openTrial([Y.encodeStateAsUpdate(kept), ...judged]);
    return { refused };
  };
  /** Counted anew only where the sum of what came says that it may be too much: most of it may have been taken away since. */
  const isTooMuch = (more: number) => {
    bytes += more;
    if (bytes > NOTES_BYTES_MAX) bytes = Y.encodeStateAsUpdate(trial.doc).length;
    return bytes > NOTES_BYTES_MAX;
  };

  return {
    judge: (change) => {
      const brings = trial.bring(change);
      if (brings === 'unreadable') return refuse('unreadable');
      if (brings === null) return { brings };
      if (isTooMuch(brings.length)) return refuse('full');
      judged.push(brings);
      return { brings };
    },
    keep: (change) => {
      brought = null;
      Y.applyUpdate(kept, change);
      if (judged[0] === change) judged = judged.slice(1);
      else Y.applyUpdate(trial.doc, change);
      return brought;
    },
    forget: () => {
      judged = [];
      trial = openTrial([Y.encodeStateAsUpdate(kept)]);
    },
    whatIsKnown: () => Y.encodeStateVector(kept),
    missingFor: (known) => Y.encodeStateAsUpdate(kept, known),
  };
}

function openTrial(stored: Iterable<Uint8Array>) {
  const doc = documentOf(stored);
  let brought: Uint8Array | null = null;
  let isStrange = false;
  doc.on('afterTransaction', (transaction) => {
    isStrange ||= !mayStand(transaction);
  });
  doc.on('update', (update) => {
    brought = update;
  });
  return {
    doc,
    bring: (change: Uint8Array): Uint8Array | null | 'unreadable' => {
      brought = null;
      isStrange = false;
      try {
        Y.applyUpdate(doc, change);
      } catch {
        return 'unreadable';
      }
      // An honest page has whatever its words build upon from us, or sends it along.
      const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
      return isStrange || !isWhole ? 'unreadable' : brought;
    },
  };
}
