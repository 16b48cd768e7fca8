import type { Me } from '../../../identity/contract.ts';
import { AbsenceSheet } from './AbsenceSheet.tsx';
import { AwaySheet } from './AwaySheet.tsx';
import { GapsSheet } from './GapsSheet.tsx';
import { LayerSheet } from './LayerSheet.tsx';
import type { OpenSheet, RotaSheet } from './rota-sheet.ts';
import { ShiftSheet } from './ShiftSheet.tsx';
import { StandInSheet } from './StandInSheet.tsx';
import { SwapSheet } from './SwapSheet.tsx';

type Props = { me: Me; sheet: RotaSheet; onOpen: OpenSheet; onClose: () => void };

export function RotaSheets({ me, sheet, onOpen, onClose }: Props) {
  switch (sheet.kind) {
    case 'away':
      return <AwaySheet me={me} onClose={onClose} />;
    case 'shift':
      return <ShiftSheet me={me} {...sheet} onOpen={onOpen} onClose={onClose} />;
    case 'gaps':
      return <GapsSheet me={me} {...sheet} onClose={onClose} />;
    case 'absence':
      return <AbsenceSheet {...sheet} onClose={onClose} />;
    case 'swap':
      return <SwapSheet me={me} {...sheet} onClose={onClose} />;
    case 'stand-in':
      return <StandInSheet {...sheet} onClose={onClose} />;
    case 'layer':
      return <LayerSheet {...sheet} onClose={onClose} />;
  }
}
