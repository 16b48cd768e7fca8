import { useTranslation } from 'react-i18next';
import type { TrainingGate } from '../schema/schema.ts';
import { spokenGate } from '../spoken/gate.ts';
import { useRegion } from './use-region.ts';

/** What a gate asks for, in one sentence. */
export function useGateSentence(): (gate: TrainingGate) => string {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const region = useRegion();
  return (gate) =>
    t(
      'training.gate',
      spokenGate(gate, { region, moveName: (move) => t(`training.move.${move}`), areaName: (area) => common(`area.${area}`) }),
    );
}
