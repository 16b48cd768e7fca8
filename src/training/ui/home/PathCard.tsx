import { useTranslation } from 'react-i18next';
import { StandingChip } from '../../../certificate/ui/StandingChip.tsx';
import { useGateSentence } from '../../../certificate/ui/use-gate-sentence.ts';
import { spokenDay, spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { TrainingPath } from '../../path/contract.ts';
import css from '../training.module.css';
import { NextStep } from './NextStep.tsx';
import { Stations } from './Stations.tsx';

/** The way to one certificate: its stations, how long they take, and the one thing to do next. */
export function PathCard({ path, isOwn }: { path: TrainingPath; isOwn: boolean }) {
  const { t } = useTranslation('training');
  const region = regional(useLocale());
  const sayGate = useGateSentence();
  const { programme, name, tier, heldOn, gates, certificate, stations } = path;
  const left = stations.filter(({ state }) => state !== 'done').reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const isHeld = certificate?.state === 'valid';
  return (
    <article className={`sheet ${css.card}`} aria-label={name}>
      <div className={css.head}>
        <h3>
          <TextLink to="/training/programmes/$programme" params={{ programme }}>
            <bdi>{name}</bdi>
          </TextLink>
        </h3>
        <TierBadge tier={tier} />
        <StandingChip standing={certificate?.state ?? 'none'} />
      </div>
      <p className="quiet">
        {[
          !isHeld && left > 0 && t('path.left', { minutes: spokenMinutes(left, region) }),
          !isHeld && heldOn && t('programmes.heldOn', { day: spokenDay(heldOn, region) }),
          ...gates.map(sayGate),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Stations path={path} />
      <NextStep path={path} isOwn={isOwn} />
    </article>
  );
}
