import { dayAt } from '../calendar/days.ts';
import { giveFeedback, observeTrainer } from '../training/sessions/after-course.ts';
import { enrol } from '../training/sessions/enrol.ts';
import { endCourseSession, noteAttendance, startCourseSession, teachModule } from '../training/sessions/hold-course.ts';
import { planCourseSession } from '../training/sessions/plan-course.ts';
import { askQuestion, decideQuestion } from '../training/sessions/questions.ts';
import { type Doing, doing } from './do-training.ts';
import type { Interlude } from './hold-bridges.ts';
import type { DemoPerson } from './people.ts';
import { practised, quizPassed } from './prove-learning.ts';
import { must } from './scene.ts';
import type { Stage } from './tell-stories.ts';
import { DAY, HOUR, WEEK } from './working-time.ts';

const MINUTE = 60_000;
const TIME_ZONE = 'Europe/Madrid';
const TIER_1 = 'tier-1-basics';
const TIER_2 = 'tier-2-investigation';
const JOIN = 'https://meet.velanorte.example/training';
/** Of the one that is about to begin. */
const SOON = 25 * MINUTE;

type Course = {
  programme: string;
  trainer: DemoPerson;
  by?: DemoPerson;
  at: Date;
  seats: number;
  people: readonly DemoPerson[];
  place?: string;
};

async function planned(stage: Stage, when: Date, { programme, trainer, by = trainer, at, seats, people, place }: Course) {
  const as = doing(stage);
  const id = must(stage.actors.get(trainer), trainer).id;
  const course = await as(by, when, (act) =>
    planCourseSession(act, { programme, trainer: id, startsAt: at.toISOString(), seats, joinAddress: JOIN, ...(place && { place }) }),
  );
  for (const [index, person] of people.entries())
    await as(person, new Date(when.getTime() + (index + 1) * 3 * MINUTE), (act) => enrol(act, { id: course.id }));
  return course;
}

type Stay = readonly [DemoPerson, minutes: number];
type Held = Course & { stays: readonly Stay[]; ended?: (id: string, as: Doing, end: Date) => Promise<void> };

/** Held as it was planned, module by module, and noted who was there. */
async function held(stage: Stage, course: Held, planAt: Date): Promise<void> {
  const as = doing(stage);
  const { trainer, at, stays, ended } = course;
  const { id, modules } = await planned(stage, planAt, course);
  await as(trainer, at, (act) => startCourseSession(act, { id }));
  let minutes = 0;
  for (const [index, module] of modules.entries()) {
    if (index > 0) await as(trainer, new Date(at.getTime() + minutes * MINUTE), (act) => teachModule(act, { id, module: module.id }));
    minutes += module.minutes;
  }
  const end = new Date(at.getTime() + minutes * MINUTE);
  for (const [person, there] of stays) {
    const to = new Date(at.getTime() + there * MINUTE).toISOString();
    await as(trainer, end, (act) =>
      noteAttendance(act, { id, person: must(stage.actors.get(person), person).id, from: at.toISOString(), to }),
    );
  }
  await as(trainer, end, (act) => endCourseSession(act, { id }));
  await ended?.(id, as, end);
}

/** Sessions are held in the morning, where everybody works. */
function morningOf(at: Date, hour = 10): Date {
  const day = Temporal.PlainDate.from(dayAt(at, TIME_ZONE));
  return new Date(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: { hour } }).epochMilliseconds);
}

/** The MDM team trains the lead and the first two; they prove it; and the lead holds a first session, which is watched. */
export function heldCourses(stage: Stage): Interlude[] {
  const { time, actors } = stage;
  const idOf = (person: DemoPerson) => must(actors.get(person), person).id;
  const first = morningOf(time.ago(3 * WEEK));
  const second = morningOf(time.ago(WEEK + 2 * DAY));
  const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);
  const proving = morningOf(time.ago(3 * WEEK - DAY));
  return [
    {
      at: first,
      play: () =>
        held(
          stage,
          {
            ...{ programme: TIER_1, trainer: 'henrik', at: first, seats: 12, people: ['marta', 'ines', 'ruth'] },
            stays: [
              ['marta', 140],
              ['ines', 140],
              ['ruth', 136],
            ],
            ended: async (id, as, end) => {
              await as('ines', after(end, 4), (act) =>
                giveFeedback(act, { id, rating: 5, helped: 'La práctica con el límite de dispositivos: ahora sé qué preguntar primero.' }),
              );
              await as('ruth', after(end, 9), (act) =>
                giveFeedback(act, { id, rating: 4, missed: 'More time for the questions at the end.' }),
              );
            },
          },
          time.ago(3 * WEEK + DAY),
        ),
    },
    {
      at: proving,
      play: async () => {
        for (const [index, person] of (['marta', 'ines', 'ruth'] as const).entries()) {
          await practised(stage, person, after(proving, index * 40));
          await quizPassed(stage, person, TIER_1, after(proving, index * 40 + 25));
        }
      },
    },
    {
      at: second,
      play: () =>
        held(
          stage,
          {
            ...{ programme: TIER_1, trainer: 'marta', at: second, seats: 8, people: ['daniel', 'pablo'], place: 'Sala Norte' },
            stays: [
              ['daniel', 140],
              ['pablo', 65],
            ],
            ended: async (id, as, end) => {
              const asked = await as('daniel', after(end, -30), (act) =>
                askQuestion(act, { id, text: 'Does a phone that is only registered count towards the device limit?' }),
              );
              await as('marta', after(end, 2), (act) =>
                decideQuestion(act, {
                  id: asked.id,
                  becomes: 'action',
                  owner: idOf('olga'),
                  answer: 'Olga mira cómo lo cuenta el servicio.',
                }),
              );
              const other = await as('pablo', after(end, -90), (act) =>
                askQuestion(act, { id, text: '¿Qué se le dice a quien ha perdido el teléfono con el segundo factor?' }),
              );
              await as('marta', after(end, 3), (act) =>
                decideQuestion(act, { id: other.id, becomes: 'draft', owner: idOf('ines'), isDone: false }),
              );
              await as('daniel', after(end, 6), (act) => giveFeedback(act, { id, rating: 5, helped: 'Real tickets from last week.' }));
              await as('henrik', after(end, 15), (act) =>
                observeTrainer(act, {
                  id,
                  trainer: idOf('marta'),
                  passed: true,
                  note: 'Clear and to the point; every answer leads back to the plan. Leave more time for the lab.',
                }),
              );
            },
          },
          time.ago(WEEK + 4 * DAY),
        ),
    },
  ];
}

/** One that begins in some minutes, and one to come for which more have asked than there are seats. */
export async function coursesAhead(stage: Stage): Promise<void> {
  const { desk, time } = stage;
  const now = desk.now();
  await planned(stage, time.ago(4 * HOUR), {
    ...{ programme: TIER_2, trainer: 'olga', at: new Date(now.getTime() + SOON), seats: 8 },
    people: ['tomas', 'greta', 'yusuf'],
  });
  await planned(stage, time.ago(2 * HOUR), {
    ...{ programme: TIER_1, trainer: 'marta', at: morningOf(time.after(now, 3 * DAY)), seats: 2, place: 'Sala Norte' },
    people: ['pablo', 'daniel', 'bruno', 'yusuf'],
  });
}
