import type { Page } from 'playwright-core';
import type { DemoPerson } from '../src/demo/people.ts';
import type { PacketField } from '../src/plan/words.ts';
import type { Locale } from '../src/platform/http/shapes.ts';
import type { Say } from '../test/e2e/messages.ts';

export const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** One picture: who looks at which page, in which language, and what they have opened there. */
export type Picture = {
  name: string;
  locale: Locale;
  by: DemoPerson;
  size: keyof typeof SIZES;
  path: string | { under: '/desk/tickets' | '/portal/cases'; subject: string };
  arrange?(page: Page, t: Say): Promise<void>;
};

const ticket = (subject: string) => ({ under: '/desk/tickets', subject }) as const;
const portalCase = (subject: string) => ({ under: '/portal/cases', subject }) as const;

type Written = { [field in PacketField]?: string };

/** The sheet of a hand-off, with its reason, and some of its fields as somebody has just written or emptied them. */
const handingUp =
  (reason: string, written: Written) =>
  async (page: Page, t: Say): Promise<void> => {
    await page.getByRole('button', { name: t('ticket', 'move.escalate'), exact: true }).click();
    const write = (label: string, words: string) => page.getByRole('dialog').getByRole('textbox', { name: label }).fill(words);
    for (const [field, words] of Object.entries(written)) await write(t('escalation', `field.${field}`), words);
    await write(t('escalation', 'escalate.reason'), reason);
  };

/** The matrix of responsibilities of a draft, which the first of the two pictures begins. */
async function writingThePlan(page: Page, t: Say): Promise<void> {
  const begin = page.getByRole('button', { name: t('plan', 'draft.start.in-force.submit') });
  const matrix = page.getByRole('table', { name: t('plan', 'matrix.areasCaption') });
  await begin.or(matrix).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  await matrix.waitFor();
  await page.locator('#responsibilities').evaluate((chapter) => chapter.scrollIntoView());
}

/** Each in both languages, with people of the demo who speak it. */
export const PICTURES: readonly Picture[] = [
  { name: 'ticket', locale: 'en', by: 'henrik', size: 'desk', path: ticket('“Something went wrong 80070774” on a laptop out of the box') },
  { name: 'ticket', locale: 'es', by: 'olga', size: 'desk', path: ticket('Outlook en el móvil se abre sin pedir el PIN de empresa') },
  {
    name: 'escalate',
    locale: 'en',
    by: 'greta',
    size: 'desk',
    path: ticket('Outlook freezes several times a day'),
    arrange: handingUp('The diagnostics never arrive, and from here nobody can see why.', { question: '' }),
  },
  {
    name: 'escalate',
    locale: 'es',
    by: 'tomas',
    size: 'desk',
    path: ticket('Me dice que el arranque seguro no está activado, y sí lo está'),
    arrange: handingUp('La directiva pide algo que el equipo ya cumple.', {
      evidence: 'El informe de cumplimiento es anterior al último reinicio',
    }),
  },
  { name: 'relay', locale: 'en', by: 'henrik', size: 'desk', path: ticket('My laptop asks me to “fix my work account” again and again') },
  { name: 'relay', locale: 'es', by: 'ines', size: 'desk', path: ticket('El portátil nuevo se para con OOBEIDPS') },
  { name: 'shift', locale: 'en', by: 'aisha', size: 'desk', path: '/desk/shift' },
  { name: 'shift', locale: 'es', by: 'ines', size: 'desk', path: '/desk/shift' },
  { name: 'plan', locale: 'en', by: 'clara', size: 'desk', path: '/plan' },
  { name: 'plan', locale: 'es', by: 'clara', size: 'desk', path: '/plan' },
  { name: 'plan-editor', locale: 'en', by: 'clara', size: 'desk', path: '/plan/draft', arrange: writingThePlan },
  { name: 'plan-editor', locale: 'es', by: 'clara', size: 'desk', path: '/plan/draft', arrange: writingThePlan },
  { name: 'people', locale: 'en', by: 'clara', size: 'desk', path: '/people' },
  { name: 'people', locale: 'es', by: 'clara', size: 'desk', path: '/people' },
  { name: 'portal', locale: 'en', by: 'nora', size: 'phone', path: portalCase('My replacement laptop cannot be added') },
  { name: 'portal', locale: 'es', by: 'lucia', size: 'phone', path: portalCase('Mi iPhone no instala el perfil de la empresa') },
  { name: 'confirm', locale: 'en', by: 'nora', size: 'phone', path: portalCase('SharePoint refuses me although everything is green') },
  { name: 'confirm', locale: 'es', by: 'lucia', size: 'phone', path: portalCase('El iPhone dice que no cumple por culpa del correo') },
];
