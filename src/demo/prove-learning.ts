import { raiseEscalation } from '../escalation/up/raise-escalation.ts';
import { finishAttempt } from '../lab/attempts/finish-attempt.ts';
import { makeCheck } from '../lab/attempts/make-check.ts';
import { say } from '../lab/attempts/say.ts';
import { startAttempt } from '../lab/attempts/start-attempt.ts';
import { answerQuiz } from '../quiz/answer-quiz.ts';
import type { Drawn } from '../quiz/draw.ts';
import { startQuiz } from '../quiz/start-quiz.ts';
import { attemptById } from '../quiz/store.ts';
import { type Doing, doing } from './do-training.ts';
import type { DemoPerson } from './people.ts';
import { must } from './scene.ts';
import type { Stage } from './tell-stories.ts';

const MINUTE = 60_000;
const LAB = 't1-enr-device-cap';
const PACKET = {
  symptom: 'The enrolment of a new phone stops with DeviceCapReached.',
  errorCode: 'DeviceCapReached',
  platform: 'Android 15',
  tried: ['Counted the devices: 15 devices enrolled, two without contact for more than a year.'],
  evidence: ['The message on the screen: DeviceCapReached.'],
  hypothesis: 'The user has reached the device limit.',
  question: 'Can you remove the two unused devices, or raise the limit?',
};

/** Somebody practises the device limit as an expert would, in some minutes. */
export async function practised(stage: Stage, person: DemoPerson, at: Date): Promise<void> {
  const as = stepByStep(doing(stage), person, at);
  const { id, ticket } = await as((act) => startAttempt(act, { id: LAB, lang: 'en' }));
  await as((act) => say(act, { id, body: 'What is the exact message?' }));
  await as((act) => makeCheck(act, { id, check: 'count-devices' }));
  await as((act) => say(act, { id, body: 'Which of your old devices do you no longer use?' }));
  await as((act) => say(act, { id, body: 'I pass this on to device support.' }));
  await as((act) => raiseEscalation(act, { id: ticket, reason: 'At the limit', packet: PACKET }));
  await as((act) => finishAttempt(act, { id }, stage.desk.sentences));
}

/** Somebody answers the quiz of a programme, and knows everything. */
export async function quizPassed(stage: Stage, person: DemoPerson, programme: string, at: Date): Promise<void> {
  const as = doing(stage);
  const { id } = await as(person, at, (act) => startQuiz(act, { programme }));
  const after = new Date(at.getTime() + 12 * MINUTE);
  await as(person, after, async (act) => {
    const { drawn } = must(await attemptById(act.db, id), 'attempt');
    return answerQuiz(act, { id, answers: drawn.map(rightAnswer) });
  });
}

function rightAnswer({ question, order }: Drawn) {
  if (question.kind === 'text') return { question: question.id, text: question.answer.en };
  const chosen =
    'choices' in question
      ? order.flatMap((place, shown) => (question.choices[place]?.right ? [shown] : []))
      : [...order.keys()].map((place) => order.indexOf(place));
  return { question: question.id, chosen };
}

/** In practice everybody is of the tier that they practise; each step takes a minute and a half. */
function stepByStep(as: Doing, person: DemoPerson, at: Date) {
  let steps = 0;
  return <T extends object>(work: Parameters<typeof as<T>>[2]) => {
    steps += 1;
    return as(person, new Date(at.getTime() + steps * 1.5 * MINUTE), work, 'practice');
  };
}
