import { openStage, type Player } from './cast.ts';

/** A Tuesday, ten in the morning in Madrid. */
const NOW = new Date('2026-12-01T09:00:00Z');

type Said = { person: { name: string }; from: string; to: string; source: string };
const said = ({ person, from, to, source }: Said) => `${person.name} ${from.slice(5, 16)} ${to.slice(5, 16)} ${source}`;

/** A stage on that Tuesday, with what a test of the rota asks of it. */
export async function openRota() {
  const stage = await openStage({ now: () => NOW });
  const rota = async (from: string, to = from, by: Player = 'lena') =>
    (await stage.as(by).get(`/rota?team=service-desk&from=${from}&to=${to}`)).body;
  return {
    stage,
    rota,
    shifts: async (from: string, to?: string): Promise<string[]> => (await rota(from, to)).shifts.map(said),
    shiftOf: async (name: string, day: string): Promise<string> =>
      (await rota(day)).shifts.find((shift: Said) => shift.person.name === name)?.id,
    layer: (people: Player[], more: object = {}) => ({
      team: 'service-desk',
      people: people.map((player) => stage.ids[player]),
      startsOn: '2026-11-23',
      turn: { every: 1, unit: 'week' },
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      from: '08:00',
      to: '16:00',
      ...more,
    }),
    /** Whatever a test has written is gone for the next. */
    clean: async () => {
      for (const table of ['rotaLayer', 'rotaOverride', 'rotaSwap', 'absence'] as const) await stage.desk.db.deleteFrom(table).execute();
    },
  };
}
