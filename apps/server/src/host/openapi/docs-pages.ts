import scalar from '@scalar/fastify-api-reference';
import Fastify from 'fastify';
import { policyHashOf } from '../security-headers.ts';

export interface DocsPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Gives the page or the script at an address below `/docs/`. */
export type DocsPages = (url: string) => Promise<DocsPage>;

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** Pages that load nothing from elsewhere, on a host of their own that listens to nothing. */
export async function openDocsPages(documentAddress: string): Promise<DocsPages> {
  const app = Fastify();
  await app.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: documentAddress,
      pageTitle: 'Tillback API',
      withDefaultFonts: false,
      telemetry: false,
      favicon: '/favicon.svg',
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true, hideAddApi: true },
      mcp: { disabled: true },
    },
  });
  return async (url) => {
    const { statusCode, headers, rawPayload } = await app.inject({ url });
    const contentType = headers['content-type']?.toString() ?? '';
    const policy = contentType.startsWith('text/html') ? policyFor(rawPayload.toString()) : "default-src 'none'";
    return {
      status: statusCode,
      headers: { 'content-type': contentType, 'content-security-policy': policy },
      body: rawPayload,
    };
  };
}

/** The page begins with a script of its own, and its library writes styles into it. */
function policyFor(page: string): string {
  const scripts = [...page.matchAll(inlineScript)].map(([, text = '']) => policyHashOf(text));
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
