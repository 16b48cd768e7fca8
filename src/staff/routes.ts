import { type Route, reads, type Surroundings } from '../identity/route.ts';
import { checksInLanguage } from '../knowledge/checks.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import { readTimeline as timelineContract } from '../ticket/contract.ts';
import { readTimeline, type Shown } from '../ticket/read-timeline.ts';
import * as contract from './contract.ts';
import { readFirstSteps } from './first-steps.ts';
import { readShift } from './read-shift.ts';
import { readTicket } from './read-ticket.ts';

/** What every slice may refuse with has its sentence, and what each shows of its events its line; who knows them all is handed in. */
type SentenceOf = (sentences: Surroundings['sentences'], locale: Locale, refusal: Refusal) => string;

export const staffRoutes = ({ sentenceOf, shown }: { sentenceOf: SentenceOf; shown: Shown }): readonly Route[] => [
  reads(contract.readTicket, 'ticket:read', (look, { id }, { sentences }) =>
    readTicket(look, id, (refusal) => sentenceOf(sentences, look.locale, refusal)),
  ),
  reads(timelineContract, 'ticket:read', async (look, input) => {
    const page = await readTimeline(look, input, shown);
    return isRefusal(page) ? page : { ...page, items: checksInLanguage(page.items, look.locale) };
  }),
  reads(contract.readShift, 'ticket:read-all', readShift),
  reads(contract.readFirstSteps, 'people:manage', readFirstSteps),
];
