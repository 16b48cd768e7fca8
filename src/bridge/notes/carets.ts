import { randomInt } from 'node:crypto';
import { type Caret, readCaret, writeCaret } from './caret.ts';
import { caretFrame } from './frames.ts';
import { CARET_MS_MAX, type CaretState } from './protocol.ts';

type Carets<Member> = {
  clock: { now(): Date };
  tellAll(frame: Uint8Array, but?: Member): void;
  /** In other processes. */
  tellOthers(caret: Caret): void;
};

/** Numbers of pages are below it, as the engine draws them. */
const CLIENT_MAX = 2 ** 32;

/**
 * Whose caret stands where in a room. The desk says whose it is and draws the number that it goes by, so that nobody takes the place of
 * another’s.
 */
export function openCarets<Member extends { user: CaretState['user'] }>({ clock, tellAll, tellOthers }: Carets<Member>) {
  const seen = new Map<number, Caret & { until: number }>();
  const clients = new Map<Member, number>();

  function see(caret: Caret, from?: Member): void {
    const before = seen.get(caret.client);
    if (before && before.clock > caret.clock) return;
    if (caret.state === null) seen.delete(caret.client);
    else seen.set(caret.client, { ...caret, until: clock.now().getTime() + CARET_MS_MAX });
    tellAll(caretFrame(writeCaret(caret)), from);
  }

  return {
    see: (caret: Caret) => see(caret),
    /** False for what no page of ours sends. */
    receive: (member: Member, bytes: Uint8Array): boolean => {
      const sent = readCaret(bytes);
      if (!sent) return false;
      const client = clients.get(member) ?? randomInt(CLIENT_MAX);
      clients.set(member, client);
      const caret = { client, clock: sent.clock, state: sent.state && { user: member.user, ...sent.state } };
      see(caret, member);
      tellOthers(caret);
      return true;
    },
    gone: (member: Member): void => {
      const caret = seen.get(clients.get(member) ?? -1);
      clients.delete(member);
      if (!caret) return;
      const gone = { ...caret, state: null };
      see(gone);
      tellOthers(gone);
    },
    /** For who comes in; what a killed process can take back no more is left out, and forgotten. */
    framesNow: (): Uint8Array[] => {
      const at = clock.now().getTime();
      for (const [client, { until }] of seen) if (until < at) seen.delete(client);
      return [...seen.values()].map((caret) => caretFrame(writeCaret(caret)));
    },
  };
}
