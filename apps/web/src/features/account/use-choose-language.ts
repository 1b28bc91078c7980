import type { Language } from '@tillback/rules/language/languages';
import { chooseLanguage } from '../../lib/i18n/i18n.ts';
import { trpc } from '../../lib/trpc.ts';

/** Shows the pages in another language at once, and has mails come in it; the error is that they will not. */
export function useChooseLanguage() {
  const utils = trpc.useUtils();
  const update = trpc.auth.updateMe.useMutation({
    onSuccess: (profile) => utils.auth.me.setData(undefined, profile),
  });
  function choose(language: Language): void {
    void chooseLanguage(language);
    update.mutate({ language });
  }
  return { choose, error: update.error };
}
