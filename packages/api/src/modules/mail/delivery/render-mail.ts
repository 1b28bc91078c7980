import type { Language } from '@tillback/rules/language/languages';
import type { MailPart } from '../mail-content.ts';

interface Rendering {
  readonly subject: string;
  readonly parts: readonly MailPart[];
  readonly language: Language;
  readonly storeName: string;
  /** Before each link. */
  readonly origin: string;
}

/** A mail as plain text and as simple HTML, both saying the same. */
export function renderMail(mail: Rendering): { text: string; html: string } {
  return { text: textOf(mail), html: htmlOf(mail) };
}

function textOf({ parts, storeName, origin }: Rendering): string {
  return [...parts.map((part) => textOfPart(part, origin)), `-- \n${storeName}`].join('\n\n').concat('\n');
}

function textOfPart(part: MailPart, origin: string): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'facts':
      return part.facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'link':
      return `${part.label}:\n${origin}${part.path}`;
  }
}

const font = 'font-family:system-ui,sans-serif;font-size:16px;line-height:1.5';
const button =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5c4d;color:#ffffff;text-decoration:none';

function htmlOf({ subject, parts, language, storeName, origin }: Rendering): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;${font};color:#1b1f1e;background:#ffffff">
<div style="max-width:560px;margin:0 auto">
${parts.map((part) => htmlOfPart(part, origin)).join('\n')}
<p style="margin-top:32px;color:#5b6462">${escaped(storeName)}</p>
</div>
</body>
</html>
`;
}

function htmlOfPart(part: MailPart, origin: string): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escaped(part.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts':
      return `<table role="presentation" style="border-spacing:0">${part.facts.map(htmlOfFact).join('')}</table>`;
    case 'link':
      return `<p><a href="${escaped(origin + part.path)}" style="${button}">${escaped(part.label)}</a></p>`;
  }
}

function htmlOfFact({ name, value }: { readonly name: string; readonly value: string }): string {
  return `<tr><td style="padding:4px 24px 4px 0">${escaped(name)}</td><td style="padding:4px 0;text-align:right">${escaped(value)}</td></tr>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
