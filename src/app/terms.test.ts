import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What the sentences do not say, because docs/words.md has one term for it, and the term. */
const NOT_SAID = [
  { of: 'en', words: /\bhand(s|ed|ing)? (it |this |the ticket )?up\b/i, but: 'escalate' },
  { of: 'es', words: /\bescalaci(ón|ones)\b/i, but: 'entrega, escalar' },
  { of: 'es', words: /\bsaltar(se)? (un )?nivel/i, but: 'omitir un nivel' },
  { of: 'es', words: /\breloj(es)?\b/i, but: 'plazo' },
  { of: 'es', words: /\bdespliegues?\b/i, but: 'lanzamiento' },
  { of: 'es', words: /\bplaneamiento\b/i, but: 'planificación' },
  { of: 'es', words: /\bpolíticas?\b/i, but: 'directiva' },
  { of: 'es', words: /\bmesa de (servicio|ayuda)\b/i, but: 'servicio' },
  { of: 'es', words: /\blo (propio|tuyo)\b/i, but: 'what it is: un ticket, un cambio' },
  { of: 'es', words: /\btarde\b(?<!como muy tarde)(?<!más tarde)/i, but: 'con retraso, de retraso' },
] as const;

const sentences = (of: 'en' | 'es') =>
  globSync([`src/*/messages.${of}.json`, `src/*/ui/messages.${of}.json`]).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim()),
  );

test.each(NOT_SAID)('no sentence in $of says $words, but $but', ({ of, words }) => {
  expect(sentences(of).filter((line) => words.test(line.slice(line.indexOf(':') + 1)))).toEqual([]);
});
