import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import { CHAPTERS, chapterOf } from '../../schema/chapters.ts';
import css from './findings.module.css';

const TONES = { error: 'bad', warning: 'warn', info: 'quiet' } as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How many of each, the worst first; nothing of what there is none. */
export function FindingCounts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('plan');
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }));
  return (
    <span className={css.counts}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <span key={severity} className="chip" data-tone={TONES[severity]}>
            {t(`findings.count.${severity}`, { count })}
          </span>
        ))}
    </span>
  );
}

/** Each finding with its sentence, where it is in the plan file, and its stable code. */
export function FindingList({ findings, isLinked = false }: { findings: readonly Finding[]; isLinked?: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <ul className={css.findings}>
      {findings.map(({ severity, code, path, message }) => {
        const chapter = isLinked ? chapterOf(path) : null;
        return (
          <li key={`${code} ${path} ${message}`}>
            <span className="chip" data-tone={TONES[severity]}>
              {t(`findings.severity.${severity}`)}
            </span>
            <span>
              {message}
              <span className={css.findingWhere}>
                {path && <code>{path}</code>}
                <code>{code}</code>
                {chapter && (
                  <a href={`#${chapter}`}>{t('findings.toChapter', { number: CHAPTERS.findIndex(({ id }) => id === chapter) + 1 })}</a>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
