import { runs } from '../runs.ts';
import { DESKTOP, everySecond, everyViewHolds, PHONE } from './every-view.ts';
import { VIEWS } from './views.ts';

everyViewHolds('en', {
  views: runs(everySecond(0), VIEWS),
  colorScheme: 'light',
  widths: runs([DESKTOP], [DESKTOP, PHONE]),
  axeOn: DESKTOP,
});
