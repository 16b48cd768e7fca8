import { runs } from '../runs.ts';
import { DESKTOP, everyViewHolds, PHONE } from './every-view.ts';

everyViewHolds('es', { colorScheme: 'dark', widths: runs([PHONE], [PHONE, DESKTOP]), axeOn: runs(null, PHONE) });
