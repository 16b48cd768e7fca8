import { request } from './api.ts';

type Uploaded = { id: string; name: string; mediaType: string; sizeBytes: number };

/** Sends a file; it belongs to the sender until a message or packet takes it. */
export function upload(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', file, file.name);
  return request('/api/v1/attachments', { method: 'POST', body: form });
}
