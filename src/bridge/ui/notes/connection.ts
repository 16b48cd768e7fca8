import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { caretFrame, readFrame, STEP, type Step, syncFrame } from '../../notes/frames.ts';
import { CLOSE, type CloseReason } from '../../notes/protocol.ts';

export type NotesState = {
  /** Whether what others write is seen, and what is written here sent. */
  isConnected: boolean;
  /** Whether words are taken; unknown until the desk has said so. */
  isOpen: boolean | null;
  /** Whether all that was written here is stored at the desk. */
  isStored: boolean;
  /** Why there will be no connection until something is done about it. */
  end: Extract<CloseReason, 'signed-out' | 'forbidden' | 'cross-site' | 'not-found' | 'full'> | null;
};
type Connecting = {
  doc: Y.Doc;
  awareness: Awareness;
  openSocket(): WebSocket;
  /** There are words in the document that this device kept, and the desk may not have. */
  isUnsaved?: boolean;
  changed(state: NotesState): void;
};
export type NotesConnection = {
  state(): NotesState;
  /** Somebody has done something that may help, or the device has a network again. */
  again(): void;
  /** The device has none any more. */
  away(): void;
  close(): void;
};

/** What somebody types within this is one message. */
const GATHER_MS = 60;
const CARET_EVERY_MS = 120;
const AGAIN_MS = 500;
const AGAIN_MS_MAX = 30_000;
/** A line that has broken without a word is noticed by what it does not answer. */
const ANSWER_MS_MAX = 15_000;
const FINAL = ['signed-out', 'forbidden', 'cross-site', 'not-found', 'full'] as const;
/** What another try at once would only meet again. */
const SLOWLY: readonly string[] = ['too-many-requests', 'unreadable'];

/** Keeps a document the same as the desk’s and everybody’s, as long as there is a connection, and again when it is back. */
export function connectNotes({ doc, awareness, openSocket, isUnsaved = false, changed }: Connecting): NotesConnection {
  let state: NotesState = { isConnected: false, isOpen: null, isStored: !isUnsaved, end: null };
  let socket: WebSocket | null = null;
  let isGreeted = false;
  let [sentCount, storedCount, tries] = [0, 0, 0];
  let written: Uint8Array[] = [];
  let isClosed = false;
  const timers: { gather?: Timer; caret?: Timer; again?: Timer; answer?: Timer } = {};

  const set = (more: Partial<NotesState>) => {
    const next = { ...state, ...more };
    if (Object.entries(more).every(([key, value]) => state[key as keyof NotesState] === value)) return;
    state = next;
    changed(state);
  };

  function open(): void {
    clearTimeout(timers.again);
    // Where there is no network there is nothing to ask; the browser says when it is back.
    if (isClosed || socket || navigator.onLine === false) return;
    const now = openSocket();
    socket = now;
    isGreeted = false;
    [sentCount, storedCount] = [0, 0];
    now.binaryType = 'arraybuffer';
    now.onopen = () => {
      now.send(bytesOf(syncFrame(STEP.known, Y.encodeStateVector(doc))));
      // The others were told that it is gone.
      awareness.setLocalState(awareness.getLocalState());
      awaitAnswer();
    };
    now.onmessage = ({ data }) => hear(new Uint8Array(data as ArrayBuffer));
    now.onclose = ({ code, reason }) => {
      if (socket === now) lost(reason in CLOSE && code === CLOSE[reason as CloseReason] ? (reason as CloseReason) : null);
    };
  }

  function hear(message: Uint8Array): void {
    const frame = readFrame(message);
    if (frame.kind === 'open') set({ isOpen: frame.count === 1 });
    else if (frame.kind === 'caret') applyAwarenessUpdate(awareness, frame.bytes, HERE);
    else if (frame.kind === 'stored') {
      storedCount = frame.count;
      lookIfStored();
    } else if (frame.step === STEP.known) greet(frame.bytes);
    else {
      Y.applyUpdate(doc, frame.bytes, HERE);
      if (frame.step === STEP.missing) nowConnected();
    }
  }

  function nowConnected(): void {
    tries = 0;
    clearTimeout(timers.answer);
    set({ isConnected: true });
    lookIfStored();
  }

  /** All that the desk does not have, whatever it was that it missed. */
  function greet(known: Uint8Array): void {
    isGreeted = true;
    written = [];
    sendWords(STEP.missing, Y.encodeStateAsUpdate(doc, known));
  }

  function sendWords(step: Step, words: Uint8Array): void {
    sentCount += 1;
    socket?.send(bytesOf(syncFrame(step, words)));
    awaitAnswer();
  }

  function sendWritten(): void {
    delete timers.gather;
    if (!isGreeted || written.length === 0) return;
    const words = Y.mergeUpdates(written);
    written = [];
    sendWords(STEP.written, words);
  }

  function lookIfStored(): void {
    if (storedCount < sentCount || !state.isConnected) return;
    clearTimeout(timers.answer);
    if (written.length === 0) set({ isStored: true });
  }

  function awaitAnswer(): void {
    clearTimeout(timers.answer);
    timers.answer = setTimeout(away, ANSWER_MS_MAX);
  }

  function away(): void {
    const silent = socket;
    if (silent === null) return;
    lost(null);
    silent.close();
  }

  function lost(reason: CloseReason | null): void {
    socket = null;
    clearTimeout(timers.answer);
    removeAwarenessStates(
      awareness,
      [...awareness.getStates().keys()].filter((client) => client !== doc.clientID),
      HERE,
    );
    const end = FINAL.find((final) => final === reason) ?? null;
    set({ isConnected: false, end });
    if (isClosed || end) return;
    const wait = reason !== null && SLOWLY.includes(reason) ? AGAIN_MS_MAX : Math.min(AGAIN_MS_MAX, AGAIN_MS * 2 ** tries);
    tries += 1;
    // A desk that starts again is not asked by everybody at once.
    timers.again = setTimeout(open, wait * (0.5 + Math.random() / 2));
  }

  function again(): void {
    tries = 0;
    set({ end: null });
    open();
  }

  function onWritten(change: Uint8Array, origin: unknown): void {
    if (origin === HERE) return;
    written.push(change);
    set({ isStored: false });
    timers.gather ??= setTimeout(sendWritten, GATHER_MS);
    // What was too long is perhaps shorter now.
    if (state.end === 'full') {
      clearTimeout(timers.again);
      timers.again = setTimeout(again, ANSWER_MS_MAX / 5);
    }
  }

  function onCaret(_: unknown, origin: unknown): void {
    if (origin === 'local') timers.caret ??= setTimeout(sendCaret, CARET_EVERY_MS);
  }

  function sendCaret(): void {
    delete timers.caret;
    if (socket?.readyState === WebSocket.OPEN) socket.send(bytesOf(caretFrame(encodeAwarenessUpdate(awareness, [doc.clientID]))));
  }

  doc.on('update', onWritten);
  awareness.on('update', onCaret);
  open();
  return {
    state: () => state,
    again,
    away,
    close: () => {
      sendWritten();
      isClosed = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      doc.off('update', onWritten);
      awareness.off('update', onCaret);
      socket?.close();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;
/** What comes from the desk, and need not go there. */
const HERE = Symbol('from the desk');
/** The engine’s bytes never lie in shared memory, which a socket does not take. */
const bytesOf = (frame: Uint8Array) => frame as Uint8Array<ArrayBuffer>;
