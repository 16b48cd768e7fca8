import type { Db } from '../platform/database.ts';
import type { Recording } from '../platform/event-log.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Membership } from './contract.ts';
import type { Realm } from './realm.ts';
import type { Permission, Role } from './roles.ts';
import { may } from './roles.ts';

/** The person who acts, with what decisions need to know of them. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  teams: readonly Membership[];
  /** The tiers of those teams by the plan in force, lowest first. */
  tiers: readonly number[];
  /** How the person came in: a page's session, or a token of the API. */
  via: 'session' | 'token';
};

/** What a use case that writes is given: one transaction, who acts, the one instant at which all of it happens, and what follows. */
export type Act = Recording & {
  by: Actor;
  /** The language that the answer is asked in. */
  locale: Locale;
  /** The plan version in force when the request began. */
  planVersion: number;
  realm: Realm;
};

/** What a use case that reads is given; `locale` is the language that the answer is asked in, which may be another than the person's own. */
export type Look = { db: Db; by: Actor; at: Date; planVersion: number; locale: Locale; realm: Realm };

/** An act of the desk itself: a timer or a reaction. No person did it. */
export type DeskAct = Recording & { by: null };

export function isStaff(actor: { role: Role }): boolean {
  return may(actor.role, 'ticket:read-all');
}

export function actorMay(actor: Actor, permission: Permission): boolean {
  return may(actor.role, permission);
}
