import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { Membership } from './contract.ts';
import type { Role } from './roles.ts';

type Facts = { name: string; phone: string | null; role: Role; teams: readonly Membership[]; isActive: boolean };
/** What changed is there, what did not is null. What stood there, with which a number that was taken away is told, 0.1.0 did not write. */
type Change = { [F in Exclude<keyof Facts, 'phone'>]: Facts[F] | null } & { phone?: string | null; before?: Partial<Facts> };

export const IDENTITY_EVENTS = {
  'person-invited': happens<{ email: string; role: Role }>({ concerns: [], isAboutPeople: true }),
  'person-joined': happens({ concerns: [], isAboutPeople: true }),
  'person-changed': happens<Change>({ concerns: [], isAboutPeople: true }),
  'address-corrected': happens<{ from: string; to: string; people: readonly string[] }>({ concerns: ['named'], isAboutPeople: true }),
  'password-link-made': happens({ concerns: [], isAboutPeople: true }),
  'token-created': happens<{ name: string }>({ concerns: [], isAboutPeople: true }),
  'token-revoked': happens({ concerns: [], isAboutPeople: true }),
  'desk-set-up': happens({ concerns: [], isAboutPeople: true }),
};

export const recordIdentityEvent = recorder(IDENTITY_EVENTS);
