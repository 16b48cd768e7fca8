import { later, type TellPeople } from '../identity/reaction.ts';
import { tellAdministrators } from './tell-administrators.ts';

/** How people hear of it, the notices know: `tellPeople` puts it into their bells. */
export const followupReactions = (tellPeople: TellPeople) => [
  later('tell-administrators', ['follow-ups-failed'], tellAdministrators(tellPeople)),
];
