import 'i18next';
import type { texts } from '../../locales/en/texts.ts';

// Makes every key of a text, and every namespace, a matter for the compiler.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof texts;
  }
}
