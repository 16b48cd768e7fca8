import { useTranslation } from 'react-i18next';
import { spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { dayAndHour, regional, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import type { Programme } from '../../contract.ts';
import css from '../training.module.css';

/** The modules in their order, each with its material: in which languages, by whom and from when. */
export function ModuleList({ programme: { id, modules, mayTrain } }: { programme: Programme }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  return (
    <ol className={`sheet ${css.lines}`}>
      {modules.map(({ id: module, name, kind, minutes, texts }) => (
        <li key={module} className={css.line}>
          <div className={css.words}>
            {texts.length > 0 ? (
              <TextLink fw={650} to="/training/programmes/$programme/$module" params={{ programme: id, module }}>
                <bdi>{name}</bdi>
              </TextLink>
            ) : (
              <strong>
                <bdi>{name}</bdi>
              </strong>
            )}
            <span className="quiet">
              {t(`moduleKind.${kind}`)} · {spokenMinutes(minutes, regional(locale))}
            </span>
            {texts.length === 0 && <span className="quiet">{t('material.none')}</span>}
            {texts.map(({ language, minutes: toRead, writtenBy, writtenAt }) => (
              <span key={language} className={css.small}>
                <span lang={language}>{LANGUAGE_NAMES[language]}</span>
                {` · ${t('material.toRead', { minutes: spokenMinutes(toRead, regional(locale)) })} · `}
                {writtenBy && writtenAt
                  ? t('material.written', { name: writtenBy.name, day: dayAndHour(locale).day(new Date(writtenAt)) })
                  : t('material.shipped')}
              </span>
            ))}
          </div>
          {mayTrain && (
            <ButtonLink
              size="xs"
              variant="default"
              to="/training/programmes/$programme/$module/write"
              params={{ programme: id, module }}
              aria-label={t('write.of', { name })}
            >
              {t('write.open')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ol>
  );
}

export const LANGUAGE_NAMES = { en: 'English', es: 'Español' } as const;
