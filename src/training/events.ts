import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

/** What happens in training. `people` are those who hear of it. */
export const TRAINING_EVENTS = {
  'material-written': happens<{ programme: string; module: string; language: string; isRestored: boolean }>({ concerns: [] }),
};

export const recordTrainingEvent = recorder(TRAINING_EVENTS);
