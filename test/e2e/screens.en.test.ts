import { runs } from '../runs.ts';
import { DESKTOP, everyViewHolds, PHONE } from './every-view.ts';

everyViewHolds('en', { colorScheme: 'light', widths: runs([DESKTOP], [DESKTOP, PHONE]), axeOn: DESKTOP });
