import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, readSources, type Source } from '../../test/sources.ts';

/** Whoever changes a ticket asks first whether the move is theirs, and whether the ticket is in a state for it. */
const ASKS = [
  'ticket/ticket-in-hand: lockForMove',
  'escalation/lock: lockEscalation',
  'escalation/lock: lockRelay',
  'escalation/lock: lockVendorCase',
  'ticket/moves/lifecycle: decide',
];
const WRITES = ['ticket/store: saveTicket', 'ticket/store: moveTicket', 'ticket/store: addHop'];

/** Has no ticket yet to ask about. */
const OPENS = 'ticket/open-ticket: openTicket';
/** What several moves do once they have asked. Nothing outside may begin here. */
const AFTER_ASKING = [
  'escalation/down/send-relay: sendNextHeld',
  'escalation/down/send-relay: sendRelays',
  'escalation/down/send-relay: tell',
  'escalation/up/accept-escalation: accept',
  'escalation/up/hand-up: handUp',
  'ticket/close-ticket: close',
  'ticket/reopen-ticket: reopen',
  'ticket/resume-ticket: resume',
];

type Declared = { id: string; calls: readonly string[] };
const CODE = readSources('src/**/*.ts').filter(({ path }) => !isTest(path));
const FUNCTIONS: Declared[] = CODE.flatMap(functionsIn);

/** The functions of a file at its top, with those that each calls, by file and name. */
function functionsIn({ path, text }: Source): Declared[] {
  const starts = [...text.matchAll(/^(?:export )?(?:async )?function (?<name>\w+)/gm)];
  const known = new Map([...importsOf(path, text), ...starts.map(({ groups }) => [groups?.name, idOf(path, groups?.name)] as const)]);
  return starts.map(({ index, 0: head, groups }, at) => {
    const body = text.slice(index + head.length, starts[at + 1]?.index);
    return { id: idOf(path, groups?.name), calls: [...body.matchAll(/(?<![.\w])(\w+)\(/g)].flatMap(([, name]) => known.get(name) ?? []) };
  });
}

function importsOf(path: string, text: string): [name: string, id: string][] {
  return [...text.matchAll(/^import \{(?<names>[^}]*)\} from '(?<from>\.[^']+)'/gm)].flatMap(({ groups: { names = '', from = '' } = {} }) =>
    names.split(',').map((name): [string, string] => [name.trim(), idOf(posix.join(posix.dirname(path), from), name.trim())]),
  );
}

function idOf(path: string, name: string | undefined): string {
  return `${path.replace(/^src\/|\.ts$/g, '')}: ${name}`;
}

/** The functions that write a ticket, by themselves or through one that does, and ask nowhere on the way. */
function unasked(): string[] {
  let found: string[] = [];
  for (;;) {
    const writing = [...WRITES, ...found];
    const more = FUNCTIONS.filter(
      ({ id, calls }) => id !== OPENS && calls.some((called) => writing.includes(called)) && !calls.some((called) => ASKS.includes(called)),
    );
    if (more.length === found.length) return found.toSorted();
    found = more.map(({ id }) => id);
  }
}

test('nobody changes a ticket without having asked: no use case, no timer, no reaction', () => {
  expect(unasked()).toEqual(AFTER_ASKING);
});

test('and what is done after asking is begun from nowhere else', () => {
  const outside = CODE.filter(({ path }) => /^src\/((app|cli|demo)\/|\w+\/(routes|reactions)\.ts$)/.test(path));
  expect(
    outside.flatMap(({ path, text }) => importsOf(path, text).flatMap(([, id]) => (AFTER_ASKING.includes(id) ? [`${path} → ${id}`] : []))),
  ).toEqual([]);
});
