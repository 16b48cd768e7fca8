import type { Stage } from '../cast.ts';

/** One who takes turns with another, an absence and a swap that waits: fewer than the plan needs, and so gaps. */
export async function makeRota({ as, ids }: Stage, today: string): Promise<void> {
  const added = await as('lena').post('/rota/layers', {
    team: 'service-desk',
    people: [ids.tina, ids.toni],
    startsOn: today,
    turn: { every: 1, unit: 'day' },
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    from: '08:00',
    to: '12:00',
  });
  const away = await as('lena').post('/absences', { person: ids.lena, from: today, to: today, kind: 'training' });
  const { shifts } = (await as('toni').get('/rota?team=service-desk')).body;
  const next = shifts.find((shift: any) => shift.person.id === ids.toni && Date.parse(shift.from) > Date.now());
  const asked = next && (await as('toni').post('/rota/swaps', { shift: next.id, withPerson: ids.tina }));
  for (const answer of [added, away, asked]) if (answer && answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}
