import { heapOf } from './heap.ts';
import type { Step } from './staff.ts';
import type { Timetable } from './timetable.ts';

/** A piece of work that waits for somebody of a team. */
export type Task = {
  /** The first that is due is done first; without a promise, the first that came. */
  due: number;
  order: number;
  queuedAt: number;
  startedAt: number | null;
  /** What is left of it, once somebody has begun. */
  leftMs: number;
  /** Counts how often somebody sat down to it: an end that was planned before is none. */
  sittings: number;
  endsAt: number;
  isOff: boolean;
};

export type TeamLine<T extends Task> = {
  add: (task: T) => void;
  /** Nobody has to do it any more; it waits still. */
  drop: (task: T) => void;
  /** Those that wait, whether or not somebody had begun. */
  waiting: () => number;
  /** The time of people in milliseconds since it was last asked: at work or on a call, and there. */
  spent: () => { busyMs: number; staffedMs: number };
};

type Hooks<T> = {
  /** Somebody sits down to it for the first time; says how long it takes. */
  begins: (task: T) => number;
  ends: (task: T) => void;
};

/**
 * One line before the people of a team, of whom as many are there as its steps say. When somebody goes home, what they had begun waits
 * and is gone on with later; the last that was begun waits first.
 */
export function teamLine<T extends Task>(table: Timetable, steps: readonly Step[], { begins, ends }: Hooks<T>): TeamLine<T> {
  const queue = heapOf<T>((a, b) => a.due < b.due || (a.due === b.due && a.order < b.order));
  const active: T[] = [];
  let [people, inCall, since, busyMs, staffedMs, off] = [0, 0, table.now(), 0, 0, 0];

  const settle = () => {
    const passed = table.now() - since;
    since = table.now();
    busyMs += passed * (active.length + inCall);
    staffedMs += passed * (people + inCall);
  };
  const fill = () => {
    while (active.length < people) {
      const task = queue.pop();
      if (!task) return;
      if (task.isOff) off--;
      else sitDown(task);
    }
  };
  const sitDown = (task: T) => {
    if (task.startedAt === null) {
      task.startedAt = table.now();
      task.leftMs = Math.max(1, Math.round(begins(task)));
    }
    settle();
    active.push(task);
    const sitting = ++task.sittings;
    task.endsAt = table.now() + task.leftMs;
    table.at(task.endsAt, () => {
      if (task.sittings !== sitting) return;
      settle();
      active.splice(active.indexOf(task), 1);
      ends(task);
      fill();
    });
  };
  const change = (step: Step | null) => {
    settle();
    people = step?.people ?? 0;
    inCall = step?.inCall ?? 0;
    while (active.length > people) {
      const task = active.pop();
      if (!task) break;
      task.sittings++;
      task.leftMs = task.endsAt - table.now();
      queue.push(task);
    }
    fill();
  };
  for (const [index, step] of steps.entries()) {
    table.at(step.from, () => change(step));
    if (steps[index + 1]?.from !== step.to) table.at(step.to, () => change(null));
  }
  return {
    add: (task) => {
      queue.push(task);
      fill();
    },
    drop: (task) => {
      task.isOff = true;
      off++;
    },
    waiting: () => queue.size() - off,
    spent: () => {
      settle();
      const spent = { busyMs, staffedMs };
      [busyMs, staffedMs] = [0, 0];
      return spent;
    },
  };
}
