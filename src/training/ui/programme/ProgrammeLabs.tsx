import { useTranslation } from 'react-i18next';
import { useLabs } from '../../../lab/ui/use-labs.ts';
import { spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { Programme } from '../../contract.ts';
import css from '../training.module.css';

/** What there is to practise for it, and its quiz. */
export function ProgrammeLabs({ programme: { tier, areas, passMark, attempts } }: { programme: Programme }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const region = regional(useLocale());
  const labs = useLabs({ tier, area: null });
  const some = (labs.data?.items ?? []).filter(({ area }) => areas === null || areas.includes(area));
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">{t('programme.proofs')}</h2>
      {labs.isPending && <Loading lines={3} />}
      {labs.isLoadingError && <ErrorState error={labs.error} onRetry={() => void labs.refetch()} />}
      <ul className={`sheet ${css.lines}`}>
        {some.map(({ id, title, area, minutes, best }) => (
          <li key={id} className={css.line}>
            <div className={css.words}>
              <strong>{title}</strong>
              <span className="quiet">
                {common(`area.${area}`)} · {spokenMinutes(minutes, region)}
              </span>
            </div>
            {best && (
              <span className="chip" data-tone={best.passed ? 'good' : 'quiet'}>
                {t(best.passed ? 'programme.labPassed' : 'programme.labTried')}
              </span>
            )}
          </li>
        ))}
        <li className={css.line}>
          <div className={css.words}>
            <strong>{t('station.quiz')}</strong>
            <span className="quiet">{t('programme.quiz', { mark: passMark, attempts })}</span>
          </div>
          <span className={css.chips}>
            {some.length > 0 && (
              <ButtonLink size="xs" variant="default" to="/training/labs">
                {t('programme.toLabs')}
              </ButtonLink>
            )}
            <ButtonLink size="xs" variant="default" to="/training/quizzes">
              {t('programme.toQuiz')}
            </ButtonLink>
          </span>
        </li>
      </ul>
    </section>
  );
}
