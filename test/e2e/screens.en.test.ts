import { everyViewHolds } from './every-view.ts';

everyViewHolds('en');
