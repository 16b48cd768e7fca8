import type { Endpoint } from '../http/endpoint.ts';
import type { Locale } from '../http/shapes.ts';
import { newId } from '../ids.ts';
import { beginToAsk } from './reach.ts';

export type Call = {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: object;
  key?: string;
  /** The bridge in whose room it is done. */
  bridge?: string | null;
};

/** A refusal of the desk, already in the person's language; `offline` when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Record<string, unknown>;
  constructor({
    status,
    code,
    title,
    detail,
    ...extra
  }: { status: number; code: string; title: string; detail?: string; [more: string]: unknown }) {
    super(detail || title);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

let language: Locale = 'en';
export function speak(locale: Locale): void {
  language = locale;
}

/** Calls an endpoint by its contract. A write carries a key, so that repeating it after a lost answer does it once. */
export async function call<Answer>(
  endpoint: Endpoint<never, Answer>,
  { params = {}, query = {}, body, key, bridge = null }: Call = {},
): Promise<Answer> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  );
  const isWrite = endpoint.method !== 'GET';
  return request(`/api/v1${path}${search.size > 0 ? `?${search}` : ''}`, {
    method: endpoint.method,
    headers: {
      ...(isWrite && { 'idempotency-key': key ?? newId(new Date()) }),
      ...(isWrite && endpoint.method !== 'DELETE' && { 'content-type': 'application/json' }),
      ...(bridge !== null && { 'relevo-bridge': bridge }),
    },
    ...(isWrite && endpoint.method !== 'DELETE' && { body: JSON.stringify(body ?? {}) }),
  });
}

/** Calls a writing endpoint with what its use case receives, path and body in one. */
export function submit<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  input: Input,
  { key, bridge = null }: { key: string; bridge?: string | null },
): Promise<Answer> {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const isParam = ([name]: [string, unknown]) => names.includes(name);
  const entries = Object.entries(input as Record<string, string>);
  const params = Object.fromEntries(entries.filter(isParam));
  return call(endpoint, { params, body: Object.fromEntries(entries.filter((entry) => !isParam(entry))), key, bridge });
}

/** What a proxy answers, in words of its own, when the desk behind it is not there or has not answered in time. */
const GATEWAY_STATUSES = [502, 503, 504];

/** Any request to the desk: its answer, or a `Problem`. */
export async function request<T>(url: string, init: RequestInit): Promise<T> {
  const tellReached = beginToAsk();
  const heard = await hear(url, { ...init, credentials: 'same-origin', headers: { ...init.headers, 'accept-language': language } });
  const isJson = /json/.test(heard?.answer.headers.get('content-type') ?? '');
  const isThere = heard !== null && (isJson || !GATEWAY_STATUSES.includes(heard.answer.status));
  tellReached(isThere);
  if (!isThere) throw new Problem({ status: heard?.answer.status ?? 0, code: 'offline', title: OFFLINE[language] });
  const { answer, text } = heard;
  const content = text && isJson ? JSON.parse(text) : {};
  if (answer.ok) return content as T;
  throw new Problem({
    status: answer.status,
    code: content.code ?? 'internal',
    title: content.title ?? content.message ?? String(answer.status),
    ...content,
  });
}

/** The whole answer; null when none came, or it broke off. */
async function hear(url: string, init: RequestInit): Promise<{ answer: Response; text: string } | null> {
  try {
    const answer = await fetch(url, init);
    return { answer, text: await answer.text() };
  } catch {
    return null;
  }
}

const OFFLINE: Record<Locale, string> = {
  en: 'The desk cannot be reached. Nothing that was typed is lost; try again when the connection is back.',
  es: 'No se puede acceder al servicio. No se pierde nada de lo escrito; se puede reintentar cuando vuelva la conexión.',
};
