import type { Stage } from '../cast.ts';

/** A training session in each state that has a page of its own. */
export type Courses = Record<'ahead' | 'running' | 'over', string>;

/** One to come with a waiting list, one that runs, with a question, and one that is over, with what was said of it. */
export async function makeCourses({ as, ids, desk }: Stage): Promise<Courses> {
  const plan = async (startsAt: number, more: object = {}) => {
    const body = {
      programme: 'tier-1-basics',
      startsAt: new Date(desk.now().getTime() + startsAt * 60_000).toISOString(),
      trainer: ids.theo,
    };
    return (await as('theo').post('/course-sessions', { ...body, seats: 8, place: 'Sala Norte', ...more })).body.id as string;
  };
  const done = async (player: 'tina' | 'toni' | 'theo' | 'wanda', id: string, what: string, body: object = {}) =>
    (await as(player).post(`/course-sessions/${id}/${what}`, body)).body;
  const over = await plan(1);
  for (const player of ['tina', 'toni'] as const) await done(player, over, 'enrolments');
  const { startedAt } = await done('theo', over, 'start');
  const question = await done('tina', over, 'questions', { text: 'Does a registered phone count towards the limit?' });
  await as('theo').patch(`/course-questions/${question.id}`, { becomes: 'action', owner: ids.wanda, answer: 'Wanda looks it up.' });
  const { asOf } = await done('theo', over, 'end');
  await done('theo', over, 'attendance', { person: ids.tina, from: startedAt, to: asOf });
  await done('tina', over, 'feedback', { rating: 4, helped: 'The lab', missed: 'Time' });
  const running = await plan(2);
  for (const player of ['tina', 'toni'] as const) await done(player, running, 'enrolments');
  await done('theo', running, 'start');
  await done('tina', running, 'here');
  await done('toni', running, 'questions', { text: 'Which log is it that says so?' });
  const ahead = await plan(60 * 30, { seats: 1, joinAddress: 'https://meet.velanorte.example/training' });
  for (const player of ['tina', 'toni', 'wanda'] as const) await done(player, ahead, 'enrolments');
  return { ahead, running, over };
}
