import type { Absence, Rota, RotaLayer, RotaShift } from '../../contract.ts';

export type RotaTeam = Rota['teams'][number];

/** What is opened over the page, with what it is about. */
export type RotaSheet =
  | { kind: 'away' }
  | { kind: 'shift'; shift: RotaShift; team: RotaTeam; standIn: StandIn | null }
  | { kind: 'gaps'; day: string; team: RotaTeam; rota: Rota }
  | { kind: 'absence'; absence: Absence; timeZone: string; mayEnd: boolean }
  | { kind: 'swap'; shift: RotaShift; team: RotaTeam }
  | { kind: 'stand-in'; team: RotaTeam; shift: RotaShift | null; person: string | null }
  | { kind: 'layer'; team: RotaTeam; layer: RotaLayer | null };

type StandIn = Rota['overrides'][number];
export type OpenSheet = (sheet: RotaSheet) => void;
