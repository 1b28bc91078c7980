import { appRouter } from '@tillback/api/router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: string[];
  readonly parameters?: { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { content: Record<string, unknown> };
  readonly responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

let host: TestHost;
let document: Document;

beforeAll(async () => {
  host = await openTestHost({ router: appRouter });
  document = (await host.app.inject({ url: '/api/openapi.json' })).json();
});
afterAll(() => host.close());

function operations(): (Described & { path: string; method: string })[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, path, method })),
  );
}

describe('the description of the REST interface', () => {
  test('is OpenAPI 3.1 and names each operation once', () => {
    const names = operations().map(({ operationId }) => operationId);
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has a summary, a tag and a success for every operation', () => {
    for (const { summary, tags, responses } of operations()) {
      expect(summary).not.toBe('');
      expect(tags).toHaveLength(1);
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
    }
  });

  test('answers every error as problem details', () => {
    for (const { responses } of operations()) {
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(errors.length).toBeGreaterThan(0);
      for (const [, { content }] of errors) {
        expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
      }
    }
  });

  test('names every parameter that stands in a path', () => {
    for (const { path, parameters = [] } of operations()) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
    }
  });

  test('offers an Idempotency-Key on every write of a procedure', () => {
    const ofFiles = ['/imports', '/imports/look'];
    const writes = operations().filter(({ method, path }) => method !== 'get' && !ofFiles.includes(path));
    expect(writes.length).toBeGreaterThan(0);
    for (const { parameters = [] } of writes) {
      expect(parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'Idempotency-Key' }));
    }
  });

  test('says that placing an order requires the key', () => {
    const { parameters = [] } = operations().find(({ method, path }) => method === 'post' && path === '/orders') ?? {};
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
  });

  test('describes the upload of a file, the session cookie and nothing that is defined nowhere', () => {
    expect(document.paths['/imports']?.['post']?.requestBody?.content).toHaveProperty('multipart/form-data');
    expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'oauth2', 'apiKey']);
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(document.components.schemas).toHaveProperty([name]);
    }
  });
});

describe('the pages at /docs', () => {
  test('load everything from here, under a policy that allows their own first script', async () => {
    const page = await host.app.inject({ url: '/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
    const [, script = ''] = /src="([^"]+)"/.exec(page.body) ?? [];
    const library = await host.app.inject({ url: new URL(script, 'http://host/docs/').pathname });
    expect(library.headers['content-type']).toContain('javascript');
  });
});
