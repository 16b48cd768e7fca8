import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { PlanDocument } from '../src/plan/schema/schema.ts';

type Shape = {
  type?: string;
  enum?: readonly unknown[];
  anyOf?: readonly Shape[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  required?: readonly string[];
  properties?: Record<string, Shape>;
  items?: Shape;
};

/** Texts that a file format could take for something else. */
export const NASTY_TEXTS = [
  '0o7',
  ...[' leading', 'trailing ', '\ttab', 'yes', 'No', 'null', '~', 'true', '012', '0x1F', '1e3', '.5', '2026-07-01', '12:30', '=', '<<'],
  ...['a: b', 'a # b', '# a', '- a', '? a', '[a]', '{a}', '"a', "'a", '`a`', '|', '>', '*a', '&a', '!a', '%a', '@a', '---', '...', '\\n'],
  ...[
    'two\nlines',
    'two\n\nlines\n',
    '\n\nlate',
    'ends in colon:',
    '  indented\n more',
    'a\r\nb',
    'a\rb',
    'a\u2028b',
    'a\u0085b',
    '\ufeffa',
  ],
  ...['ñandú ¿qué?', '漢字', '😀👩‍👩‍👧', 'مرحبا بالعالم', 'שלום', 'e\u0301', 'a\u0007b\u001b[31m', '\ufffe', 'a\u00a0b', '\u200fa'],
  ...[
    '<script>alert(1)</script>',
    '| a | b |',
    '**bold**',
    '[link](javascript:alert(1))',
    '![x](http://e.example/x.png)',
    '</w:t>',
    '&amp;',
  ],
  'x'.repeat(300),
];

const text = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  // A text never holds a NUL: the desk takes it out, a file with it is refused, and the database could not keep it.
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((any) => any.replaceAll('\0', '0')),
  fc.lorem({ maxCount: 8 }),
);

/** Any plan that its schema lets pass, sense or not. */
export const arbitraryPlan = arbitraryOf(PlanDocument) as fc.Arbitrary<PlanDocument>;

function arbitraryOf(schema: TSchema): fc.Arbitrary<unknown> {
  return of(schema as Shape);
}

function of(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(of));
  switch (shape.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, of(inner)])), {
        requiredKeys: [...(shape.required ?? [])] as never[],
      });
    case 'array':
      return (shape.uniqueItems ? fc.uniqueArray : fc.array)(of(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, 3),
      });
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 1_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return shape.pattern
        ? fc.stringMatching(new RegExp(shape.pattern), { maxLength: shape.maxLength ?? 20 })
        : text.filter(({ length }) => length >= (shape.minLength ?? 0) && length <= (shape.maxLength ?? 4_000));
    default:
      throw new Error(`no values for ${JSON.stringify(shape)}`);
  }
}
