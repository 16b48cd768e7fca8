import type { Desk } from '../app/desk.ts';
import { isDeclared } from '../app/events.ts';
import { REACTIONS } from '../app/reactions.ts';
import { TIMERS, type TimerName } from '../app/schedules.ts';
import { type DeskAct, deskActor } from '../identity/act.ts';
import type { Tx } from '../platform/database.ts';
import type { Consequences, RecordedEvent } from '../platform/event-log.ts';
import type { Job, Jobs } from '../platform/jobs.ts';

type Recording = Omit<DeskAct, 'by'>;
type Alarm = { data: { timer: TimerName; subject: string }; startAfter: Date };

/**
 * The desk as it was in the past: everything in one transaction, at the instant that is asked for. Its timers ring in their
 * turn, as if a worker had been there; the bells are told, departures from the plan are noted and alarms begin at once. Nothing of the past leaves the desk as mail or call.
 */
export type PastDesk = {
  act<T>(at: Date, work: (recording: Recording) => Promise<T>): Promise<T>;
  /** Lets every timer ring that was due by then. */
  ringUntil(at: Date): Promise<void>;
  /** Hands the timers that are still to ring to the real workers. */
  leaveTheRest(): Promise<void>;
};

export function openPastDesk({ jobs, consequences }: Desk, tx: Tx): PastDesk {
  let alarms: Alarm[] = [];
  const setting = (at: Date): Jobs => ({
    ...jobs,
    enqueue: async (db, queue, more) => {
      if (queue !== 'wake') return jobs.enqueue(db, queue, more);
      alarms.push(...more.map((job) => toAlarm(job, at)));
    },
  });

  const act: PastDesk['act'] = async (at, work) => {
    const happened: RecordedEvent[] = [];
    const recording = {
      db: tx,
      at,
      cause: null,
      bridge: null,
      jobs: setting(at),
      consequences: noting(consequences, happened),
      recorded: [],
    };
    const outcome = await work(recording);
    for (const event of happened) await followUp({ ...recording, cause: event, by: deskActor('reaction') }, event);
    return outcome;
  };

  return {
    act,
    ringUntil: async (until) => {
      for (let next = nextAlarm(alarms); next && next.startAfter <= until; next = nextAlarm(alarms)) {
        const { data, startAfter } = next;
        alarms = alarms.filter((alarm) => alarm !== next);
        await act(startAfter, (recording) => TIMERS[data.timer]({ ...recording, by: deskActor('timer') }, data.subject));
      }
    },
    leaveTheRest: async () => {
      if (alarms.length > 0) await jobs.enqueue(tx, 'wake', alarms);
    },
  };
}

const toAlarm = ({ data, startAfter }: Job, at: Date): Alarm => ({ data: data as Alarm['data'], startAfter: startAfter ?? at });

function nextAlarm(alarms: readonly Alarm[]): Alarm | undefined {
  return alarms.reduce<Alarm | undefined>((first, alarm) => (first && first.startAfter <= alarm.startAfter ? first : alarm), undefined);
}

/** What belongs to the same transaction happens; what would follow later is only noted, for no worker must do it again. */
function noting({ within }: Consequences, happened: RecordedEvent[]): Consequences {
  return {
    within: async (act, event) => {
      await within(act, event);
      happened.push(event);
    },
    later: () => [],
  };
}

/** What stays inside the desk: the bells, what departs from the plan, what rings there, what a bridge came to for a ticket, and what learning earns. */
const INSIDE: readonly string[] = [
  ...['give-notice', 'note-deviations', 'keep-pages', 'note-on-tickets'],
  ...['earn-certificates', 'offer-seats'],
];

async function followUp(act: DeskAct, event: RecordedEvent): Promise<void> {
  if (!isDeclared(event)) return;
  for (const later of REACTIONS[event.kind].later) if (later.when === 'later' && INSIDE.includes(later.name)) await later.run(act, event);
}
