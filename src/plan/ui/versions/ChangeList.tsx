import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { Change } from '../../contract.ts';
import { CHAPTERS } from '../../schema/chapters.ts';
import css from './changes.module.css';

const TONES = { added: 'good', removed: 'bad', changed: 'warn' } as const;

/** What is different, chapter by chapter: how it was, how it is, and for whom. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('plan');
  if (changes.length === 0) return <p className="quiet">{t('changes.none')}</p>;
  return (
    <div className={css.chapters}>
      {CHAPTERS.map(({ id }) => ({ id, own: changes.filter(({ chapter }) => chapter === id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ id, own }) => (
          <section key={id} aria-labelledby={`changes-${id}`}>
            <h3 id={`changes-${id}`} className={css.chapter}>
              {t(`short.${id}`)} <span className="quiet">{own.length}</span>
            </h3>
            <ul className={css.changes}>
              {own.map((change) => (
                <ChangeLine key={change.path} change={change} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function ChangeLine({ change: { kind, what, before, after, tiers, teams } }: { change: Change }) {
  const { t } = useTranslation('plan');
  return (
    <li className={css.change}>
      <span className="chip" data-tone={TONES[kind]}>
        {t(`changes.kind.${kind}`)}
      </span>
      <div className={css.words}>
        <span className={css.what}>{what}</span>
        <span className={css.values}>
          {before !== null && before !== '' && (
            <del dir="auto">
              <span className="visually-hidden">{t('changes.before')} </span>
              {before}
            </del>
          )}
          {before && after && <IconArrowRight size={14} aria-hidden />}
          {after !== null && after !== '' && (
            <ins dir="auto">
              <span className="visually-hidden">{t('changes.after')} </span>
              {after}
            </ins>
          )}
        </span>
      </div>
      <Whom tiers={tiers} teams={teams} />
    </li>
  );
}

function Whom({ tiers, teams }: Pick<Change, 'tiers' | 'teams'>) {
  const { t } = useTranslation('plan');
  if (tiers.length === 0) return <span className={css.whom} />;
  return (
    <span className={css.whom}>
      <span className="visually-hidden">{t('changes.for')}</span>
      {tiers.map((tier) => (
        <TierBadge key={tier} tier={tier} />
      ))}
      {teams.length > 0 && <span className={css.teams}>{teams.map(({ name }) => name).join(', ')}</span>}
    </span>
  );
}
