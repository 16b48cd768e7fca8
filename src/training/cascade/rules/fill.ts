import type { Span } from '../../../rota/rules/rota.ts';
import { SEATS_USUAL } from '../words.ts';
import type { Diary } from './diary.ts';
import type { Known } from './facts.ts';

type Session = Span & { trainer: string; observer: string | null; people: readonly string[] };
type Asked = {
  people: readonly string[];
  /** Who may hold it, those who should first. */
  classes: readonly { people: readonly Known[]; isWatched: boolean }[];
  observers: readonly Known[];
  mayHold: (person: string, span: Span) => boolean;
  slots: readonly Span[];
};

/**
 * Sessions for some people: as few as it takes, each at the time at which most could come, soonest first. Who could not come then is in the
 * next; nobody is in two at once, and whoever has no time with any trainer is left.
 */
export function fill(diary: Diary, { people, classes, observers, mayHold, slots }: Asked): { sessions: Session[]; left: string[] } {
  const sessions: Session[] = [];
  let waiting = [...people];
  for (const { people: trainers, isWatched } of classes) {
    const left: string[] = [];
    while (waiting.length > 0) {
      const first = waiting.slice(0, SEATS_USUAL);
      const best = bestOf(diary, { people: first, trainers, observers: isWatched ? observers : null, mayHold, slots });
      if (!best) {
        left.push(...first);
        waiting = waiting.slice(SEATS_USUAL);
        continue;
      }
      const { span, trainer, observer } = best;
      const comes = waiting
        .filter((person) => person !== trainer && person !== observer && diary.isFree(person, span))
        .slice(0, SEATS_USUAL);
      sessions.push({ ...span, trainer, observer, people: comes });
      diary.take([trainer, ...(observer === null ? [] : [observer]), ...comes], span);
      waiting = waiting.filter((person) => !comes.includes(person));
    }
    waiting = left;
  }
  return { sessions, left: waiting };
}

type Best = { span: Span; trainer: string; observer: string | null; count: number };
type Looked = Pick<Asked, 'people' | 'mayHold' | 'slots'> & { trainers: readonly Known[]; observers: readonly Known[] | null };

function bestOf(diary: Diary, { people, trainers, observers, mayHold, slots }: Looked): Best | null {
  let best: Best | null = null;
  // Whoever has held the fewest sessions holds the next.
  const inTurn = trainers.toSorted((a, b) => diary.load(a.id) - diary.load(b.id));
  for (const span of slots) {
    const trainer = inTurn.find(({ id }) => mayHold(id, span))?.id;
    if (trainer === undefined) continue;
    const observer = observers === null ? null : observers.find(({ id }) => id !== trainer && diary.isFree(id, span))?.id;
    if (observer === undefined) continue;
    const count = people.filter((person) => person !== trainer && person !== observer && diary.isFree(person, span)).length;
    if (count > (best?.count ?? 0)) best = { span, trainer, observer, count };
    if (count === people.length) break;
  }
  return best;
}
