import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconMaximize, IconNotes, IconPrinter, IconX } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import type { Material } from '../../contract.ts';
import { MaterialBlocks } from '../material/MaterialBlocks.tsx';
import { useMaterial } from '../use-training.ts';
import css from './slides.module.css';
import { useSlideKeys, useSwipe } from './use-slide-keys.ts';

const ROUTE = '/training/programmes/$programme/$module/slides';

/** The same text as slides, one at a time on the whole screen; trainers have their notes beside it. */
export function SlidesScreen() {
  const locale = useLocale();
  const { programme, module } = useParams({ from: ROUTE });
  const { lang = locale } = useSearch({ from: ROUTE });
  const material = useMaterial({ programme, module, lang });
  if (material.isPending) return <Loading lines={8} />;
  if (isInTheWay(material.error, material.data))
    return <ErrorState isScreen error={material.error} onRetry={() => void material.refetch()} />;
  return material.data ? <Slides material={material.data} /> : null;
}

function Slides({ material }: { material: Material }) {
  const { t } = useTranslation('training');
  const { programme, module, language, title, opening } = material;
  const { slide: asked = 1 } = useSearch({ from: ROUTE });
  const go = useNavigate();
  const [hasNotes, setNotes] = useState(true);
  const stage = useRef<HTMLDivElement>(null);
  const slides = [{ title, blocks: opening, notes: null }, ...material.slides];
  const now = Math.min(Math.max(1, asked), slides.length);
  const show = (slide: number) =>
    void go({
      to: ROUTE,
      params: { programme, module },
      search: { lang: language, slide: Math.min(Math.max(1, slide), slides.length) },
      replace: true,
    });
  const leave = () => void go({ to: '/training/programmes/$programme/$module', params: { programme, module }, search: { lang: language } });
  const fill = () => void (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen());
  const toggleNotes = () => setNotes((before) => !before);
  useSlideKeys({
    next: () => show(now + 1),
    back: () => show(now - 1),
    first: () => show(1),
    last: () => show(slides.length),
    fill,
    notes: toggleNotes,
    leave,
  });
  const swipe = useSwipe({ next: () => show(now + 1), back: () => show(now - 1) });
  const mayTrain = material.source !== null;
  const notes = slides[now - 1]?.notes ?? [];
  return (
    <div ref={stage} className={css.stage} lang={language} data-notes={(mayTrain && hasNotes) || undefined} {...swipe}>
      <div className={css.slides}>
        {slides.map(({ title: heading, blocks }, index) => (
          <section
            // biome-ignore lint/suspicious/noArrayIndexKey: slides may be called alike
            key={index}
            className={css.slide}
            data-now={index + 1 === now || undefined}
            data-title={index === 0 || undefined}
            aria-label={t('slides.number', { slide: index + 1, all: slides.length })}
          >
            {index + 1 === now ? (
              <PageTitle>
                <bdi>{heading}</bdi>
              </PageTitle>
            ) : (
              <h2 dir="auto">{heading}</h2>
            )}
            <MaterialBlocks blocks={blocks} />
          </section>
        ))}
      </div>
      {mayTrain && hasNotes && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <aside className={`${css.notes} no-print`} aria-label={t('material.notes')} tabIndex={0}>
          {notes.length > 0 ? <MaterialBlocks blocks={notes} /> : <p className="quiet">{t('slides.noNotes')}</p>}
        </aside>
      )}
      <div className={`${css.bar} no-print`}>
        <Tool label={t('slides.leave')} onClick={leave}>
          <IconX size={20} aria-hidden />
        </Tool>
        <span className={css.count} aria-live="polite">
          {t('slides.number', { slide: now, all: slides.length })}
        </span>
        <Tool label={t('slides.back')} onClick={() => show(now - 1)} isOff={now === 1}>
          <IconArrowLeft size={20} aria-hidden />
        </Tool>
        <Tool label={t('slides.next')} onClick={() => show(now + 1)} isOff={now === slides.length}>
          <IconArrowRight size={20} aria-hidden />
        </Tool>
        {mayTrain && (
          <Tool label={t(hasNotes ? 'slides.hideNotes' : 'slides.showNotes')} onClick={toggleNotes}>
            <IconNotes size={20} aria-hidden />
          </Tool>
        )}
        <Tool label={t('slides.fill')} onClick={fill}>
          <IconMaximize size={20} aria-hidden />
        </Tool>
        <Tool label={t('slides.print')} onClick={() => window.print()}>
          <IconPrinter size={20} aria-hidden />
        </Tool>
      </div>
    </div>
  );
}

function Tool({ label, isOff = false, onClick, children }: { label: string; isOff?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={44} aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
