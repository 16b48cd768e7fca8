import type { Role } from '../identity/roles.ts';
import type { Locale } from '../platform/http/shapes.ts';

/** Everyone with an account signs in with this. The demo listens on this host alone unless told otherwise. */
export const DEMO_PASSWORD = 'passing-the-baton';
export const demoEmail = (person: DemoPerson) => `${person}@velanorte.example`;

type Member = { name: string; locale: Locale; role: Role; teams: readonly string[]; look: string };

/** The support staff of the fictional Vela Norte Group: the leads that its plan names, their teams, and who runs the desk. */
const STAFF = {
  marta: { name: 'Marta Solís', locale: 'es', role: 'lead', teams: ['service-desk'], look: 'the whole of tier 1, as its lead' },
  ines: { name: 'Inés Calvo', locale: 'es', role: 'agent', teams: ['service-desk'], look: 'a full shift: acknowledge, call, at risk' },
  daniel: { name: 'Daniel Okoro', locale: 'en', role: 'agent', teams: ['service-desk'], look: 'a long conversation; tickets sent back' },
  ruth: { name: 'Ruth Bergman', locale: 'en', role: 'agent', teams: ['service-desk'], look: 'a question to tier 3 about its solution' },
  pablo: { name: 'Pablo Ferrer', locale: 'es', role: 'agent', teams: ['service-desk'], look: 'reopened and waiting tickets' },
  tomas: {
    name: 'Tomás Rivero',
    locale: 'es',
    role: 'lead',
    teams: ['windows-support'],
    look: 'hand-offs to accept; a question to answer',
  },
  greta: {
    name: 'Greta Lindqvist',
    locale: 'en',
    role: 'agent',
    teams: ['windows-support'],
    look: 'relays to acknowledge; one returned by tier 3',
  },
  bruno: { name: 'Bruno Sáez', locale: 'es', role: 'agent', teams: ['windows-support', 'mobile-support'], look: 'two teams at once' },
  aisha: {
    name: 'Aisha Karim',
    locale: 'en',
    role: 'lead',
    teams: ['mobile-support'],
    look: 'learning that is owed; one overdue hand-off',
  },
  yusuf: { name: 'Yusuf Demir', locale: 'en', role: 'agent', teams: ['mobile-support'], look: 'an answer that is nearly due' },
  henrik: { name: 'Henrik Dahl', locale: 'en', role: 'lead', teams: ['mdm-team'], look: 'hand-offs to tier 3; a case with Microsoft' },
  olga: { name: 'Olga Ferreira', locale: 'es', role: 'agent', teams: ['mdm-team'], look: 'an urgent case with Microsoft; root causes' },
  clara: { name: 'Clara Nunes', locale: 'en', role: 'admin', teams: [], look: 'everything; people and the plan' },
} as const satisfies Record<string, Member>;

type Employee = { name: string; locale: Locale; look?: string };

/** People with a device problem. Those with something to look at can sign in; the others are only known by their tickets. */
const REQUESTERS = {
  lucia: { name: 'Lucía Peralta', locale: 'es', look: 'portal in Spanish: new, in hand, to confirm, closed' },
  nora: { name: 'Nora Whitfield', locale: 'en', look: 'portal: with the device team, solved, closed' },
  karim: { name: 'Karim Haddad', locale: 'en', look: 'portal: a long conversation' },
  sergio: { name: 'Sergio Luna', locale: 'es', look: 'portal in Spanish: an answer is waited for' },
  alvaro: { name: 'Álvaro Quintana', locale: 'es' },
  beatriz: { name: 'Beatriz Olmo', locale: 'es' },
  carmen: { name: 'Carmen Villar', locale: 'es' },
  chloe: { name: 'Chloe Winters', locale: 'en' },
  diego: { name: 'Diego Montes', locale: 'es' },
  elena: { name: 'Elena Prado', locale: 'es' },
  emily: { name: 'Emily Stone', locale: 'en' },
  hannah: { name: 'Hannah Brooks', locale: 'en' },
  irene: { name: 'Irene Valle', locale: 'es' },
  javier: { name: 'Javier Rueda', locale: 'es' },
  jonas: { name: 'Jonas Weber', locale: 'en' },
  liam: { name: 'Liam Doyle', locale: 'en' },
  martin: { name: 'Martín Arce', locale: 'es' },
  megan: { name: 'Megan Frost', locale: 'en' },
  nuria: { name: 'Nuria Campos', locale: 'es' },
  oliver: { name: 'Oliver Marsh', locale: 'en' },
  priya: { name: 'Priya Raman', locale: 'en' },
  raul: { name: 'Raúl Soto', locale: 'es' },
  rosa: { name: 'Rosa Ibarra', locale: 'es' },
  samuel: { name: 'Samuel Adeyemi', locale: 'en' },
  victor: { name: 'Victor Lindholm', locale: 'en' },
} as const satisfies Record<string, Employee>;

export type DemoAgent = keyof typeof STAFF;
export type DemoRequester = keyof typeof REQUESTERS;
export type DemoPerson = DemoAgent | DemoRequester;

/** Everybody, staff first; who has no `look` has no password. */
export const DEMO_PEOPLE: readonly {
  key: DemoPerson;
  name: string;
  locale: Locale;
  role: Role;
  teams: readonly string[];
  look?: string;
}[] = [
  ...entries(STAFF),
  ...entries<DemoRequester, Employee>(REQUESTERS).map((person) => ({ ...person, role: 'requester' as const, teams: [] })),
];

function entries<Key extends string, Value>(table: Record<Key, Value>): ({ key: Key } & Value)[] {
  return (Object.entries(table) as [Key, Value][]).map(([key, value]) => ({ key, ...value }));
}
