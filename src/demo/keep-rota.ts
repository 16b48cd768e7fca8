import { bridgesOf } from '../bridge/bridges-of.ts';
import { dayAfter, dayAt, dayNumber, weekdayOf } from '../calendar/days.ts';
import type { Act } from '../identity/act.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import { addAbsence } from '../rota/absences/add-absence.ts';
import { addLayer } from '../rota/layers/add-layer.ts';
import { addOverride } from '../rota/stand-ins/add-override.ts';
import type { DemoPerson } from './people.ts';
import { must } from './scene.ts';
import type { Stage } from './tell-stories.ts';
import { WEEK } from './working-time.ts';

type Turns = { lead: DemoPerson; team: string; people: readonly DemoPerson[]; atOnce: number; onFridays: number };

/** Who takes turns where, as its lead has set it up. Tier 1 has as many as its plan needs; Bruno helps out in two teams. */
const LAYERS: readonly Turns[] = [
  { lead: 'marta', team: 'service-desk', people: ['ines', 'daniel', 'ruth', 'pablo'], atOnce: 3, onFridays: 2 },
  { lead: 'tomas', team: 'windows-support', people: ['tomas', 'greta', 'bruno'], atOnce: 2, onFridays: 2 },
  { lead: 'aisha', team: 'mobile-support', people: ['aisha', 'yusuf', 'bruno'], atOnce: 1, onFridays: 1 },
  { lead: 'henrik', team: 'mdm-team', people: ['henrik', 'olga'], atOnce: 1, onFridays: 1 },
];
const LONG_DAYS = { days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '08:00', to: '18:00' } as const;
const FRIDAYS = { days: ['friday'], from: '08:00', to: '15:00' } as const;
const TIME_ZONE = 'Europe/Madrid';

/** The rota of the four teams: turns by the week, a course that leaves a gap next week, and one who stands in. */
export async function keepRota({ past, actors, versions, time, desk }: Stage): Promise<void> {
  const monday = (weeks: number) => {
    const today = dayAt(desk.now(), TIME_ZONE);
    return dayAfter(today, 7 * weeks - weekdayOf(dayNumber(today)));
  };
  const idOf = (person: DemoPerson) => must(actors.get(person), person).id;
  const as = async (person: DemoPerson, at: Date, work: (act: Act) => Promise<object | Refusal>) => {
    const by = must(actors.get(person), person);
    const done = await past.act(at, (recording) =>
      work({ ...recording, by, planVersion: versions.inForce, door: 'demo', locale: by.locale, realm: 'real' }),
    );
    if (isRefusal(done)) throw new Error(`${by.name} cannot set the rota up: ${done.refused}`);
  };

  const begun = { startsOn: monday(-4), turn: { every: 1, unit: 'week' as const } };
  for (const { lead, team, people, atOnce, onFridays } of LAYERS) {
    const layer = { ...begun, team, people: people.map(idOf) };
    await as(lead, time.ago(4 * WEEK), (act) => addLayer(act, { ...layer, ...LONG_DAYS, days: [...LONG_DAYS.days], atOnce }));
    await as(lead, time.ago(4 * WEEK), (act) => addLayer(act, { ...layer, ...FRIDAYS, days: [...FRIDAYS.days], atOnce: onFridays }));
  }
  const [tuesday, wednesday] = [dayAfter(monday(1), 1), dayAfter(monday(1), 2)];
  await as('greta', time.ago(WEEK), (act) => addAbsence(act, { from: tuesday, to: wednesday, kind: 'training' }, { bridgesOf }));
  await as('marta', time.ago(WEEK), (act) =>
    addOverride(act, {
      team: 'service-desk',
      person: idOf('marta'),
      insteadOf: idOf('daniel'),
      from: `${wednesday}T08:00:00Z`,
      to: `${wednesday}T12:00:00Z`,
    }),
  );
}
