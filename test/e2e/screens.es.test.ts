import { runs } from '../runs.ts';
import { DESKTOP, everySecond, everyViewHolds, PHONE } from './every-view.ts';
import { VIEWS } from './views.ts';

everyViewHolds('es', {
  views: runs(everySecond(1), VIEWS),
  colorScheme: 'dark',
  widths: runs([PHONE], [PHONE, DESKTOP]),
  axeOn: PHONE,
});
