import type { FastifyReply } from 'fastify';
import { policyHashOf } from '../security-headers.ts';

interface Page {
  readonly status: 404 | 503;
  readonly title: string;
  readonly sentence: string;
  readonly link?: { readonly href: string; readonly text: string };
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { display: grid; min-height: 90vh; margin: 0 1.5rem; place-content: center; text-align: center; }
  h1 { margin: 0; font-size: 1.5rem; }
  p { margin: 0.5rem 0 0; opacity: 0.8; }
  a { color: inherit; }
`;

/** Answers a small page that needs nothing else, for where the web app itself cannot be shown. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const policy = `default-src 'none'; style-src ${policyHashOf(style)}; base-uri 'none'; frame-ancestors 'none'`;
  return reply
    .code(page.status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(htmlOf(page));
}

function htmlOf({ title, sentence, link }: Page): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Tillback</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${sentence}</p>
      ${link ? `<p><a href="${link.href}">${link.text}</a></p>` : ''}
    </main>
  </body>
</html>
`;
}
