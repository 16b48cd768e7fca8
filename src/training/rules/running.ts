import type { MODULE_KINDS } from '../../plan/words.ts';

type Kind = (typeof MODULE_KINDS)[number];
export type Part = { id: string; name: string; kind: Kind; minutes: number };
export type Running = { modules: readonly Part[]; module: string | null; startedAt: number; moduleAt: number; now: number };
export type Agenda = {
  current: Part | null;
  /** Of the current module; below zero when it takes longer than it should. */
  minutesLeft: number;
  next: readonly Part[];
  /** How much later all ends than it should, if nothing is cut. */
  minutesLate: number;
  /** What to shorten, and by how much, to end in time. Labs stay whole: what is practised is what is kept. */
  cuts: readonly { id: string; minutes: number }[];
};

const MINUTE_MS = 60_000;
/** What is shortened first. */
const CUT_FIRST: readonly Kind[] = ['discussion', 'q-and-a', 'lecture'];

/** How a session that runs stands to its agenda. */
export function agendaOf({ modules, module, startedAt, moduleAt, now }: Running): Agenda {
  const index = modules.findIndex(({ id }) => id === module);
  const current = modules[index] ?? null;
  const next = modules.slice(index + 1);
  if (!current) return { current, minutesLeft: 0, next, minutesLate: 0, cuts: [] };
  const before = modules.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
  const spent = (now - moduleAt) / MINUTE_MS;
  const begunLate = (moduleAt - startedAt) / MINUTE_MS - before;
  const late = Math.max(0, Math.round(begunLate + Math.max(0, spent - current.minutes)));
  return { current, minutesLeft: Math.ceil(current.minutes - spent), next, minutesLate: late, cuts: cutsFor(next, late) };
}

function cutsFor(next: readonly Part[], late: number): { id: string; minutes: number }[] {
  let left = late;
  const inOrder = CUT_FIRST.flatMap((kind) => next.filter((one) => one.kind === kind));
  return inOrder.flatMap(({ id, minutes }) => {
    const cut = Math.min(left, Math.floor(minutes / 2));
    left -= cut;
    return cut > 0 ? [{ id, minutes: cut }] : [];
  });
}
