import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Between the report and the newest entries: how many lie between them, and a press that shows them. */
export function Unfold({ folded, unfold }: { folded: number; unfold: () => void }) {
  const { t } = useTranslation();
  if (folded === 0) return null;
  return (
    <li className="no-print">
      <Button
        fullWidth
        variant="default"
        size="xs"
        onClick={({ currentTarget }) => {
          goOnAt(currentTarget.closest('li')?.nextElementSibling);
          unfold();
        }}
      >
        {t('earlier', { count: folded })}
      </Button>
    </li>
  );
}

/** The button is gone when it was pressed: whoever pressed it by key goes on where the entries begin. */
function goOnAt(first: Element | null | undefined): void {
  if (!(first instanceof HTMLElement)) return;
  first.tabIndex = -1;
  requestAnimationFrame(() => first.focus({ preventScroll: true }));
}
