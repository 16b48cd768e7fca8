import type { Db } from '../platform/database.ts';
import type { Recording, Room } from '../platform/event-log.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Membership } from './contract.ts';
import type { Realm } from './realm.ts';
import type { Permission, Role } from './roles.ts';
import { may } from './roles.ts';

/** The person who acts, with what decisions need to know of them. */
export type Actor = {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  phone: string | null;
  role: Role;
  locale: Locale;
  teams: readonly Membership[];
  /** The tiers of those teams by the plan in force, lowest first. */
  tiers: readonly number[];
  /** For whom a script plays this person, in practice. */
  playsFor?: string;
};

/** The parts of the desk that act by themselves, each under its name. */
export type DeskPart = 'timer' | 'reaction' | 'worker' | 'sweep' | 'start' | 'set-up' | 'invitation' | 'command-line' | 'demo';
export type DeskActor = { kind: 'desk'; name: DeskPart };

/** Where a person came in. Whoever let them in says it, and nobody has to guess it from something else. */
export type Door = 'pages' | 'token' | 'command-line' | 'demo';

/** What a use case that writes is given: one transaction, who acts, the one instant at which all of it happens, and what follows. */
export type Act = Recording & {
  by: Actor;
  door: Door;
  /** The language that the answer is asked in. */
  locale: Locale;
  /** The plan version in force when the request began. */
  planVersion: number;
  realm: Realm;
};

/** What a use case that reads is given; `locale` is the language that the answer is asked in, which may be another than the person's own. */
export type Look = {
  db: Db;
  by: Actor;
  at: Date;
  planVersion: number;
  locale: Locale;
  realm: Realm;
  /** The bridge in whose room it is looked at. */
  bridge: Room | null;
};

/** An act of the desk itself: a timer, a reaction, a command. No person did it. */
export type DeskAct = Recording & { by: DeskActor };

export function deskActor(name: DeskPart): DeskActor {
  return { kind: 'desk', name };
}

/** Whose practice it is that somebody acts in: their own, or that of whoever they are played for. */
export function practiserOf({ id, playsFor = id }: Pick<Actor, 'id' | 'playsFor'>): string {
  return playsFor;
}

export function isStaff(actor: { role: Role }): boolean {
  return may(actor.role, 'ticket:read-all');
}

export function actorMay(actor: Actor, permission: Permission): boolean {
  return may(actor.role, permission);
}
