import type { Guest } from './guests.ts';
import { arriveAt } from './look.ts';
import type { Say } from './messages.ts';

export type Hands = ReturnType<typeof handsOf>;

/** What a person does on a page, said in the page's own words. */
export function handsOf({ page }: Pick<Guest, 'page'>, t: Say) {
  const sheet = page.getByRole('dialog');
  const button = (slice: string, key: string, values?: Record<string, unknown>) =>
    page.getByRole('button', { name: t(slice, key, values), exact: true });
  const shown = (words: string) => page.getByText(words).filter({ visible: true }).first();
  return {
    page,
    t,
    sheet,
    button,
    /** By a link of the page that is shown. */
    go: (path: string) => arriveAt(page, path),
    /** By an address that is typed. */
    load: (path: string) => page.goto(path),
    press: (slice: string, key: string, values?: Record<string, unknown>) => button(slice, key, values).click(),
    pressIn: (slice: string, key: string) => sheet.getByRole('button', { name: t(slice, key), exact: true }).click(),
    write: (slice: string, key: string, words: string) => page.getByLabel(fieldName(t(slice, key))).fill(words),
    writeIn: (slice: string, key: string, words: string) => sheet.getByRole('textbox', { name: t(slice, key) }).fill(words),
    sees: (words: string) => shown(words).waitFor(),
    reads: (slice: string, key: string, values?: Record<string, unknown>) => shown(t(slice, key, values)).waitFor(),
    isAt: (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
    sheetIsGone: () => sheet.waitFor({ state: 'detached' }),
  };
}

/** The label of a field, with or without the sign that it must be filled. */
function fieldName(label: string): RegExp {
  return new RegExp(`^${RegExp.escape(label)}( \\*)?$`);
}
