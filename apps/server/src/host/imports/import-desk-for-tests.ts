import { appRouter } from '@tillback/api/router';
import { userWith } from '@tillback/api/testing/test-shop';
import type { LightMyRequestResponse } from 'fastify';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

export const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
export const goodRow = '536365,85123A,HEART LANTERN,6,2010-12-01 08:26:00,2.55,17850,United Kingdom';
export const badRow = '536366,22633,HAND WARMER,1e3,2010-12-01 08:28:00,1.85,17850,United Kingdom';
export const usual = { kind: 'sales', preset: 'online-retail' };

type Content = string | Uint8Array<ArrayBuffer>;
type Fields = Record<string, string>;

/** Where files are handed in, by whoever the test says; an operator unless told. */
export interface ImportDesk {
  readonly host: TestHost;
  actAs(actor: ReturnType<typeof userWith> | { readonly kind: 'anonymous' }): void;
  upload(fields: Fields, content: Content, name?: string): Promise<LightMyRequestResponse>;
  look(content: Content, fields?: Fields): Promise<LightMyRequestResponse>;
  send(form: FormData, url?: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export async function openImportDesk(): Promise<ImportDesk> {
  let actor: Parameters<ImportDesk['actAs']>[0] = userWith('operator');
  const host = await openTestHost({
    router: appRouter,
    identify: async () => actor,
    settings: { uploadLimitBytes: 1_000_000 },
  });
  const send: ImportDesk['send'] = async (form, url = '/api/v1/imports') => {
    const { body, headers } = await encoded(form);
    return host.app.inject({ method: 'POST', url, headers, payload: body });
  };
  return {
    host,
    actAs: (next) => {
      actor = next;
    },
    upload: (fields, content, name) => send(formOf(fields, content, name)),
    look: (content, fields = {}) => send(formOf(fields, content), '/api/v1/imports/look'),
    send,
    close: () => host.close(),
  };
}

export function formOf(fields: Fields, content: Content, name = 'sales.csv'): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File([content], name));
  return form;
}

/** The form as it goes over the wire. */
export async function encoded(form: FormData): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const request = new Request('http://host', { method: 'POST', body: form });
  return {
    body: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  };
}
