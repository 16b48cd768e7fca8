import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { dayAndHour, regional, useLocale } from '../../../platform/ui/format.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import type { Material, Programme } from '../../contract.ts';
import { LANGUAGE_NAMES } from '../programme/ModuleList.tsx';
import { useMaterial, useProgramme } from '../use-training.ts';
import { Contents } from './Contents.tsx';
import { MaterialBlocks } from './MaterialBlocks.tsx';
import css from './material.module.css';

/** The material of a module as a page to read, in whichever language there is. */
export function ModuleScreen() {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const { programme: id, module } = useParams({ from: '/training/programmes/$programme/$module' });
  const { lang: asked } = useSearch({ from: '/training/programmes/$programme/$module' });
  const programme = useProgramme(id);
  const taught = programme.data?.modules.find((one) => one.id === module);
  const lang = asked ?? (taught && !taught.languages.includes(locale) ? taught.languages[0] : undefined) ?? locale;
  const material = useMaterial({ programme: id, module, lang });
  const error = [programme, material].find((one) => isInTheWay(one.error, one.data))?.error;
  if (taught && taught.languages.length === 0) return <EmptyState isScreen title={t('material.none')} />;
  if (error) return <ErrorState isScreen error={error} onRetry={() => void Promise.all([programme.refetch(), material.refetch()])} />;
  if (!programme.data || !material.data) return <Loading lines={8} />;
  return <Text programme={programme.data} material={material.data} />;
}

function Text({ programme, material }: { programme: Programme; material: Material }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const { module, language, title, opening, slides } = material;
  const taught = programme.modules.find((one) => one.id === module);
  const params = { programme: programme.id, module };
  return (
    <div className={css.screen}>
      <article className={css.text} lang={language === locale ? undefined : language}>
        <PageTitle
          aside={
            <ButtonLink
              variant="default"
              className="no-print"
              to="/training/programmes/$programme/$module/slides"
              params={params}
              search={{ lang: language }}
            >
              {t('slides.open')}
            </ButtonLink>
          }
        >
          <bdi>{title || taught?.name}</bdi>
        </PageTitle>
        <About programme={programme} material={material} />
        <details className={`${css.folded} no-print`}>
          <summary>{t('material.contents')}</summary>
          <Contents slides={slides} />
        </details>
        <MaterialBlocks blocks={opening} />
        {slides.map(({ title: heading, blocks, notes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: slides may be called alike
          <section key={index} id={`slide-${index + 1}`} aria-labelledby={`title-${index + 1}`}>
            <h2 id={`title-${index + 1}`} dir="auto">
              {heading}
            </h2>
            <MaterialBlocks blocks={blocks} />
            {notes && notes.length > 0 && (
              <details className={`${css.notes} no-print`}>
                <summary>{t('material.notes')}</summary>
                <MaterialBlocks blocks={notes} />
              </details>
            )}
          </section>
        ))}
        <Ends programme={programme} module={module} />
      </article>
      <nav className={`${css.contents} no-print`} aria-label={t('material.contents')}>
        <strong>{t('material.contents')}</strong>
        <Contents slides={slides} />
      </nav>
    </div>
  );
}

/** Whose text it is, in which language one reads it, and for whoever may, the way to write it. */
function About({ programme, material: { module, language, writtenBy, writtenAt } }: { programme: Programme; material: Material }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const go = useNavigate();
  const taught = programme.modules.find((one) => one.id === module);
  const text = taught?.texts.find((one) => one.language === language);
  const params = { programme: programme.id, module };
  return (
    <div className={css.about}>
      <TextLink to="/training/programmes/$programme" params={{ programme: programme.id }}>
        <bdi>{programme.name}</bdi>
      </TextLink>
      {text && <span>{t('material.toRead', { minutes: spokenMinutes(text.minutes, regional(locale)) })}</span>}
      <span>
        {writtenBy && writtenAt
          ? t('material.written', { name: writtenBy.name, day: dayAndHour(locale).day(new Date(writtenAt)) })
          : t('material.shipped')}
      </span>
      {taught && taught.languages.length > 1 && (
        <SegmentedControl
          className="no-print"
          size="xs"
          aria-label={t('material.language')}
          value={language}
          data={taught.languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          onChange={(chosen) =>
            void go({ to: '/training/programmes/$programme/$module', params, search: { lang: chosen === 'es' ? 'es' : 'en' } })
          }
        />
      )}
      {programme.mayTrain && (
        <ButtonLink size="xs" variant="default" className="no-print" to="/training/programmes/$programme/$module/write" params={params}>
          {t('write.open')}
        </ButtonLink>
      )}
    </div>
  );
}

/** Where the text ends: the module before it, and the next. */
function Ends({ programme: { id, modules }, module }: { programme: Programme; module: string }) {
  const { t } = useTranslation('training');
  const at = modules.findIndex((one) => one.id === module);
  const readable = (one: Programme['modules'][number] | undefined) => (one && one.texts.length > 0 ? one : undefined);
  const [before, after] = [readable(modules[at - 1]), readable(modules[at + 1])];
  return (
    <nav className={`${css.ends} no-print`} aria-label={t('material.others')}>
      {before && (
        <TextLink to="/training/programmes/$programme/$module" params={{ programme: id, module: before.id }}>
          ← <bdi>{before.name}</bdi>
        </TextLink>
      )}
      <span />
      {after && (
        <TextLink to="/training/programmes/$programme/$module" params={{ programme: id, module: after.id }}>
          <bdi>{after.name}</bdi> →
        </TextLink>
      )}
    </nav>
  );
}
