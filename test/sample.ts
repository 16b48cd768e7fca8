import type { TSchema } from 'typebox';

type Shape = {
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Shape[];
  pattern?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  items?: Shape;
  required?: readonly string[];
  properties?: Record<string, Shape>;
};

export const NO_ONE = '00000000-0000-4000-8000-000000000000';

/** The smallest value that fits a shape of the API, so that a test can get past the form to what it is about. */
export function sampleOf(schema: TSchema): any {
  return sample(schema as Shape);
}

function sample(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf?.[0]) return sample(shape.anyOf[0]);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((name) => [name, sample(shape.properties?.[name] ?? {})]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.items ?? {}));
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'string':
      return text(shape);
    default:
      throw new Error(`no sample for ${JSON.stringify(shape)}`);
  }
}

function text({ format, pattern, minLength = 1 }: Shape): string {
  if (format === 'email') return 'somebody@velanorte.example';
  if (format === 'date-time') return '2026-07-01T08:00:00Z';
  return [NO_ONE, 'x'.repeat(minLength)].find((candidate) => !pattern || new RegExp(pattern).test(candidate)) ?? '';
}
