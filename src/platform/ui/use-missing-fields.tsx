import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** How a form says what it still needs: on itself, and the sentence that stands before its button. */
export type MissingFields = {
  onForm: { onInvalidCapture(event: FormEvent): void };
  sentence: ReactNode;
};

/**
 * What has still to be filled in, said by the page in its own language: the bubble of a browser speaks the browser's, shows one
 * field at a time and goes away. The browser still finds the fields, and takes the person to the first.
 */
export function useMissingFields(): MissingFields {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<readonly Control[]>([]);
  // After every drawing, since what is chosen from a list gives its field no event.
  useEffect(() => {
    const still = wrong.filter((control) => control.isConnected && !control.validity.valid);
    if (still.length === wrong.length) return;
    for (const control of wrong) if (!still.includes(control)) control.removeAttribute('aria-invalid');
    setWrong(still);
  });
  const empty = wrong.filter(({ validity }) => validity.valueMissing);
  const malformed = wrong.filter(({ validity }) => !validity.valueMissing);
  return {
    onForm: {
      onInvalidCapture: (event) => {
        event.preventDefault();
        const invalid = [...event.currentTarget.querySelectorAll<Control>('input:invalid, textarea:invalid')];
        if (event.target === invalid[0]) invalid[0]?.focus();
        for (const control of invalid) control.setAttribute('aria-invalid', 'true');
        setWrong(invalid);
      },
    },
    sentence: wrong.length > 0 && (
      <div role="alert" className="missing">
        {empty.length > 0 && <div>{t('stillMissing', { fields: namesOf(empty) })}</div>}
        {malformed.length > 0 && <div>{t('notAsNeeded', { fields: namesOf(malformed) })}</div>}
      </div>
    ),
  };
}

const namesOf = (controls: readonly Control[]) => [...new Set(controls.map(nameOf))].join(', ');

/** A choice is called by its question, any other field by its label; the star of a field that is needed is no part of the name. */
function nameOf(control: Control): string {
  const question = control.closest('[role="radiogroup"]')?.getAttribute('aria-labelledby');
  const label = question ? document.getElementById(question) : control.labels?.[0];
  return (label?.textContent ?? control.getAttribute('aria-label') ?? '').replace(/[\s*]+$/, '');
}
