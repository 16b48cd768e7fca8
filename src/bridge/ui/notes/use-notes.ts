import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { dropDraft } from '../../../platform/ui/drafts.ts';
import type { CaretState } from '../../notes/protocol.ts';
import { connectNotes, type NotesState } from './connection.ts';
import { mayBeWritten, openEditor } from './editor.ts';
import { keyOfWords } from './has-kept-words.ts';
import { openKeptWords } from './kept-words.ts';

const KEEP_MS = 400;
const TYPING_MS = 2_500;

type Written = { bridgeId: string; readerId: string; label: string; placeholder: string };
export type Notes = {
  place: RefObject<HTMLDivElement | null>;
  editor: Editor | null;
  state: NotesState | null;
  /** Whether the desk was asked once, and how it went. */
  isTried: boolean;
  /** Who else types right now. */
  typing: string[];
  /** What this device kept is not needed any more. */
  letGo(): void;
};

/** The notes of a bridge in an editor, the same as everybody’s, and kept on the device as long as the desk does not have them. */
export function useNotes({ bridgeId, readerId, label, placeholder }: Written): Notes {
  const place = useRef<HTMLDivElement>(null);
  const isLetGo = useRef(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [state, setState] = useState<NotesState | null>(null);
  const [isTried, setTried] = useState(false);
  const [typing, setTyping] = useState<string[]>([]);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    const kept = openKeptWords({ bridgeId, readerId, doc });
    const opened = openEditor({ element, doc, awareness, label, placeholder });
    let keeping: ReturnType<typeof setTimeout> | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const keepNow = () => {
      clearTimeout(keeping);
      if (!connection.state().isStored && !isLetGo.current) kept.keep();
    };
    const changed = (now: NotesState) => {
      setState(now);
      mayBeWritten(opened, label, now.isOpen !== false && now.end !== 'not-found' && now.end !== 'forbidden');
      if (now.isConnected || now.end) setTried(true);
      if (!now.isStored) return;
      clearTimeout(keeping);
      kept.drop();
    };
    const connection = connectNotes({
      doc,
      awareness,
      openSocket: () => new WebSocket(addressOf(bridgeId)),
      isUnsaved: doc.store.clients.size > 0,
      changed,
    });
    setState(connection.state());
    const tried = setTimeout(() => setTried(true), TYPING_MS);
    opened.on('update', ({ transaction }) => {
      if (isChangeOrigin(transaction)) return;
      clearTimeout(keeping);
      keeping = setTimeout(keepNow, KEEP_MS);
      clearTimeout(resting);
      resting = setTimeout(() => awareness.setLocalStateField('isTyping', false), TYPING_MS);
      if (awareness.getLocalState()?.isTyping !== true) awareness.setLocalStateField('isTyping', true);
    });
    const hearTyping = () => setTyping((before) => sameOr(before, typingIn(awareness, readerId)));
    awareness.on('change', hearTyping);
    addEventListener('pagehide', keepNow);
    addEventListener('online', connection.again);
    addEventListener('offline', connection.away);
    setEditor(opened);
    return () => {
      keepNow();
      for (const timer of [keeping, resting, tried]) clearTimeout(timer);
      removeEventListener('pagehide', keepNow);
      removeEventListener('online', connection.again);
      removeEventListener('offline', connection.away);
      connection.close();
      setEditor(null);
      opened.destroy();
      awareness.destroy();
      doc.destroy();
    };
  }, [bridgeId, readerId, label, placeholder]);

  const letGo = () => {
    isLetGo.current = true;
    dropDraft(keyOfWords(bridgeId));
  };
  return { place, editor, state, isTried, typing, letGo };
}

function typingIn(awareness: Awareness, readerId: string): string[] {
  const states = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID).map(([, state]) => state as CaretState);
  return [...new Set(states.filter(({ isTyping, user }) => isTyping && user.id !== readerId).map(({ user }) => user.name))].toSorted();
}

const sameOr = (before: string[], now: string[]) => (before.join() === now.join() ? before : now);

function addressOf(bridgeId: string): string {
  const address = new URL(`/api/v1/bridges/${bridgeId}/notes/live`, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
