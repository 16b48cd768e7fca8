import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import type { SignatureCounts } from '../../contract.ts';
import css from './signatures.module.css';
import type { SignatureFilters } from './use-signature-filters.ts';

type Props = {
  total: SignatureCounts;
  teams: readonly (SignatureCounts & { team: string })[];
  filters: SignatureFilters;
  onChange: (filters: SignatureFilters) => void;
};

/** How far each team is; choosing one shows its people. */
export function SignatureTeams({ total, teams, filters: { team: chosen, state }, onChange }: Props) {
  const { t } = useTranslation('signature');
  const locale = useLocale();
  const { data: directory } = useTeams();
  const rest = state ? { state } : {};
  return (
    <nav className={css.teams} aria-label={t('list.teams')}>
      <Team label={t('list.all')} counts={total} isChosen={!chosen} onChoose={() => onChange(rest)} />
      {teams.map(({ team, ...counts }) => {
        const known = directory?.teams.find(({ id }) => id === team);
        return (
          <Team
            key={team}
            label={known?.name[locale] ?? team}
            tier={known?.tier}
            counts={counts}
            isChosen={chosen === team}
            onChoose={() => onChange({ ...rest, team })}
          />
        );
      })}
    </nav>
  );
}

type TeamProps = { label: string; tier?: number | undefined; counts: SignatureCounts; isChosen: boolean; onChoose: () => void };

function Team({ label, tier, counts: { people, signed }, isChosen, onChoose }: TeamProps) {
  const { t } = useTranslation('signature');
  return (
    <button type="button" className={css.team} aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
      <span className={css.teamName}>
        {tier !== undefined && (
          <span className="chip" data-tone={`tier-${tier}`} aria-hidden="true">
            {tier}
          </span>
        )}
        {label}
      </span>
      <span className={css.meter} data-full={signed === people || undefined} aria-hidden="true">
        <span style={{ width: `${people === 0 ? 0 : (signed / people) * 100}%` }} />
      </span>
      <span className={css.count}>{people === 0 ? t('list.empty') : t('list.meter', { signed, people })}</span>
    </button>
  );
}
