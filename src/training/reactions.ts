import { later } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { tellOfLostTrainers } from './sessions/without-trainer.ts';

export const TRAINING_REACTIONS = [
  later<RecordedEvent<'person-changed'>>('tell-of-lost-trainers', ['person-changed'], async (act, { subjectId }) => {
    if (subjectId) await tellOfLostTrainers(act, subjectId);
  }),
];
