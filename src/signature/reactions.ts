import { later, type TellPeople } from '../identity/reaction.ts';
import { askToRead } from './ask-to-read.ts';

/** How people hear of it, the notices know: `tellPeople` puts it into their bells. */
export const signatureReactions = (tellPeople: TellPeople) => [later('ask-to-read', ['plan-in-force'], askToRead(tellPeople))];
