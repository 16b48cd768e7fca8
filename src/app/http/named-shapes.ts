import { SHAPES } from './api-names.ts';
import { Problem } from './problem.ts';

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; required?: string[] };
type Content = Record<string, { schema?: Schema }>;
/** An operation as it is described: what it takes, and what it answers. */
export type Operation = {
  operationId?: string;
  security?: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Content; required?: boolean };
  responses: Record<string, { description?: string; content?: Content } | { $ref: string }>;
};

const PLACE = '#/components/schemas/';

/**
 * Puts each shape that has a name in one place, and a reference wherever it stood, within others too: those of the contracts by their names
 * there; lists by what they list; other bodies and answers by their operation. What validates and serialises stays as it is.
 */
export function nameShapes(operations: readonly Operation[]): Record<string, object> {
  const names = new Map<string, string>();
  for (const [name, shape] of SHAPES) call(asDescribed(shape), name);
  const named: Record<string, object> = { Problem };
  const contents = operations.flatMap((operation) => contentsOf(operation).map((one) => ({ ...one, operation })));
  for (const { content, operation, word } of contents) {
    for (const { schema } of Object.values(content)) {
      if (!schema || !needsName(schema)) continue;
      const text = JSON.stringify(schema);
      if (!names.has(text)) call(text, listName(schema) ?? `${capital(operation.operationId ?? '')}${word}`);
    }
  }
  for (const { content } of contents) {
    for (const one of Object.values(content)) if (one.schema) one.schema = referred(one.schema) as Schema;
  }
  return Object.fromEntries(Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1)));

  function call(text: string, name: string): void {
    if ([...names].some(([other, called]) => called === name && other !== text)) throw new Error(`two shapes are called ${name}`);
    names.set(text, name);
  }

  function listName({ properties = {} }: Schema): string | undefined {
    const item = names.get(JSON.stringify(properties.items?.items));
    return item && `${item}List`;
  }

  function referred(shape: unknown): unknown {
    if (Array.isArray(shape)) return shape.map(referred);
    if (typeof shape !== 'object' || shape === null) return shape;
    const name = names.get(JSON.stringify(shape));
    if (name === undefined) return withParts(shape);
    named[name] ??= withParts(shape);
    return { $ref: PLACE + name };
  }

  function withParts(shape: object): object {
    return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, referred(part)]));
  }
}

function contentsOf({ requestBody, responses }: Operation): { content: Content; word: string }[] {
  const answers = Object.values(responses).flatMap((one) =>
    'content' in one && one.content ? [{ content: one.content, word: 'Answer' }] : [],
  );
  return requestBody ? [{ content: requestBody.content, word: 'Body' }, ...answers] : answers;
}

type WithPatterns = { patternProperties?: Record<string, object> } | null;

/** A shape as it stands in the description, where a record says what each of its values is, and not by which pattern it is called. */
function asDescribed(shape: object): string {
  return JSON.stringify(shape, (_key, part: WithPatterns) => {
    if (!part?.patternProperties) return part;
    const { patternProperties, ...rest } = part;
    return { ...rest, additionalProperties: Object.values(patternProperties)[0] };
  });
}

/** What has one field is told by it. */
function needsName({ properties = {} }: Schema): boolean {
  return Object.keys(properties).length > 1 || properties.items !== undefined;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
