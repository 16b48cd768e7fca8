import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { MaterialBlocks } from '../material/MaterialBlocks.tsx';
import material from '../material/material.module.css';
import type { usePreview } from './use-writing.ts';
import css from './write.module.css';

/** How the text reads, a moment after it was written. */
export function Preview({ preview, language }: { preview: ReturnType<typeof usePreview>; language: Locale }) {
  const { t } = useTranslation('training');
  if (preview.isLoadingError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return preview.isFetching ? <Loading lines={6} /> : <p className="quiet">{t('write.empty')}</p>;
  const { title, opening, slides } = preview.data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={`${material.text} ${css.preview}`} lang={language} aria-label={t('write.preview')} tabIndex={0}>
      <h2 dir="auto">{title}</h2>
      <MaterialBlocks blocks={opening} />
      {slides.map(({ title: heading, blocks, notes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slides may be called alike
        <section key={index}>
          <h3 dir="auto">{heading}</h3>
          <MaterialBlocks blocks={blocks} />
          {notes && notes.length > 0 && (
            <div className={material.notes}>
              <strong>{t('material.notes')}</strong>
              <MaterialBlocks blocks={notes} />
            </div>
          )}
        </section>
      ))}
    </section>
  );
}
