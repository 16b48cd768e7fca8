import type { Bridge } from '../../contract.ts';

type Room = Pick<Bridge, 'people' | 'focus' | 'agenda'>;
export type News =
  | { kind: 'joined' | 'left'; name: string }
  | { kind: 'joinedMany' | 'leftMany'; count: number }
  | { kind: 'focused'; title: string };

/** Of more than so many at once only their number is said. */
const NAMED_MAX = 3;

/** What of a room is worth saying to somebody who does not see it, beside what they did themselves. */
export function newsOf(before: Room, after: Room, self: string): News[] {
  const there = ({ people }: Room) => people.filter(({ leftAt, person }) => leftAt === null && person.id !== self);
  const names = (now: Room, then: Room) => {
    const known = new Set(there(then).map(({ person }) => person.id));
    return there(now).flatMap(({ person }) => (known.has(person.id) ? [] : [person.name]));
  };
  const told = (kind: 'joined' | 'left', found: readonly string[]): News[] =>
    found.length > NAMED_MAX ? [{ kind: `${kind}Many`, count: found.length }] : found.map((name) => ({ kind, name }));
  const item = after.focus !== before.focus ? after.agenda.find(({ id }) => id === after.focus) : undefined;
  return [
    ...told('joined', names(after, before)),
    ...told('left', names(before, after)),
    ...(item ? [{ kind: 'focused' as const, title: item.title }] : []),
  ];
}
