import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { dateTime, regional, useLocale } from '../../platform/ui/format.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import type { PersonStanding, TeamStanding } from '../contract.ts';
import css from './certificates.module.css';
import { StandingChip } from './StandingChip.tsx';
import { useGateSentence } from './use-gate-sentence.ts';

/** A certificate that one lacks, or will soon: what for, and when it is taught next. */
export function NeededCard({ team, standing }: { team: TeamStanding; standing: Static<typeof PersonStanding> }) {
  const { t } = useTranslation('certificate');
  const locale = useLocale();
  const sayGate = useGateSentence();
  const programme = team.programmes.find(({ id }) => id === standing.programme);
  if (!programme) return null;
  return (
    <article className={`sheet ${css.card}`} data-needed id={programme.id}>
      <div className={css.head}>
        <h3>
          <TextLink to="/training/programmes/$programme" params={{ programme: programme.id }}>
            <bdi>{programme.name[locale]}</bdi>
          </TextLink>
        </h3>
        <StandingChip standing={standing.standing} />
      </div>
      {standing.until && standing.standing !== 'revoked' && (
        <p>{t(standing.standing === 'ended' ? 'ended' : 'until', { day: spokenDay(standing.until, regional(locale)) })}</p>
      )}
      {standing.exception && <p>{t('exceptUntil', { day: spokenDay(standing.exception.until, regional(locale)) })}</p>}
      <p>{programme.nextSession ? t('nextSession', { at: dateTime(new Date(programme.nextSession), locale) }) : t('noSession')}</p>
      {team.gates.length > 0 && (
        <ul className={css.gates}>
          {team.gates.map((gate) => (
            <li key={`${gate.move} ${gate.from} ${gate.areas}`}>{sayGate(gate)}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
