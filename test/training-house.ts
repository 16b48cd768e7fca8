import type { Drawn } from '../src/quiz/draw.ts';
import { PACKETS, type Player, type Stage } from './cast.ts';

/** What is right, which no answer of the API tells while the attempt is open; all but the first `except` questions. */
export async function rightAnswers({ desk }: Stage, id: string, { except = 0, text = 'A word' }: { except?: number; text?: string } = {}) {
  const { drawn } = await desk.db.selectFrom('quizAttempt').select('drawn').where('id', '=', id).executeTakeFirstOrThrow();
  return (drawn as unknown as Drawn[]).slice(except).map(({ question, order }) => ({
    question: question.id,
    ...(question.kind === 'text'
      ? { text }
      : {
          chosen:
            'choices' in question
              ? order.flatMap((place, shown) => (question.choices[place]?.right ? [shown] : []))
              : [...order.keys()].map((place) => order.indexOf(place)),
        }),
  }));
}

/** Somebody who knows everything answers the quiz of a programme. */
export async function passQuiz(stage: Stage, player: Player, programme: string) {
  const { body } = await stage.as(player).post(`/quizzes/${programme}/attempts`, {});
  const answers = await rightAnswers(stage, body.id);
  return (await stage.as(player).post(`/quiz-attempts/${body.id}/answers`, { answers })).body;
}

/** Somebody practises a lab of tier 1 as an expert would. */
export async function passLab(stage: Stage, player: Player) {
  const by = stage.as(player);
  const { id, ticket } = (await by.post('/labs/t1-enr-device-cap/attempts', { lang: 'en' })).body;
  const say = (body: string) => by.post(`/lab-attempts/${id}/say`, { body });
  await say('What is the exact message?');
  await by.post(`/lab-attempts/${id}/checks`, { check: 'count-devices' });
  await say('Which of your old devices do you no longer use?');
  await say('I pass this on to device support.');
  const packet = {
    ...PACKETS[2],
    errorCode: 'DeviceCapReached',
    tried: ['Counted devices: 15 devices enrolled'],
    question: 'Can you remove the two unused devices?',
  };
  await by.post(`/tickets/${ticket}/escalations`, { reason: 'At the limit', packet });
  return (await by.post(`/lab-attempts/${id}/finish`, {})).body;
}
