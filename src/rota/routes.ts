import { type Route, reads, writes } from '../identity/route.ts';
import { addAbsence } from './absences/add-absence.ts';
import { removeAbsence } from './absences/remove-absence.ts';
import type { BridgesOf } from './absences/stranded.ts';
import * as contract from './contract.ts';
import { addLayer } from './layers/add-layer.ts';
import { changeLayer } from './layers/change-layer.ts';
import { removeLayer } from './layers/remove-layer.ts';
import { readOnDuty } from './read-on-duty.ts';
import { readRota } from './read-rota.ts';
import { addOverride } from './stand-ins/add-override.ts';
import { removeOverride } from './stand-ins/remove-override.ts';
import { acceptSwap } from './swaps/accept-swap.ts';
import { askSwap } from './swaps/ask-swap.ts';
import { declineSwap } from './swaps/decline-swap.ts';

/** What of a higher slice an absence leaves behind is handed in. */
export const rotaRoutes = (stranded: { bridgesOf: BridgesOf }): readonly Route[] => [
  reads(contract.readRota, 'rota:read', readRota),
  reads(contract.readOnDuty, 'rota:read', readOnDuty),
  writes(contract.addLayer, 'rota:edit', addLayer),
  writes(contract.changeLayer, 'rota:edit', changeLayer),
  writes(contract.removeLayer, 'rota:edit', removeLayer),
  writes(contract.addOverride, 'rota:edit', addOverride),
  writes(contract.removeOverride, 'rota:edit', removeOverride),
  writes(contract.addAbsence, 'rota:own', (act, input) => addAbsence(act, input, stranded)),
  writes(contract.removeAbsence, 'rota:own', removeAbsence),
  writes(contract.askSwap, 'rota:own', askSwap),
  writes(contract.acceptSwap, 'rota:own', acceptSwap),
  writes(contract.declineSwap, 'rota:own', declineSwap),
];
