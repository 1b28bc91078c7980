import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useMay } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Import } from './intake-types.ts';
import './handled-state.css';

/** Of an import that refused rows or failed: that it waits for somebody, or who looked after it. */
export function HandledState({ shown }: { shown: Import }) {
  const mayHandle = useMay('intake.write');
  const problemText = useProblemText();
  const mark = useMarkImport();
  if (!isForSomebody(shown)) return null;
  return (
    <section className="panel handled-state">
      <p>
        <HandledText shown={shown} />
      </p>
      {mayHandle ? (
        <MarkButton
          isHandled={shown.handled !== null}
          isWorking={mark.isPending}
          onMark={(handled) => mark.mutate({ id: shown.id, handled })}
        />
      ) : null}
      {mark.error ? <p role="alert">{problemText(problemOf(mark.error)).title}</p> : null}
    </section>
  );
}

function isForSomebody({ dryRun, status, report }: Import): boolean {
  if (dryRun) return false;
  return status === 'failed' || status === 'interrupted' || (status === 'done' && (report?.refused ?? 0) > 0);
}

function HandledText({ shown: { handled, status, report } }: { shown: Import }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  if (handled) {
    return (
      <>
        {t('handled.by', { name: handled.by })} · <Instant at={handled.at} withTime />
      </>
    );
  }
  const refused = report?.refused ?? 0;
  return status === 'done' ? t('handled.rows', { count: refused, number: format.count(refused) }) : t('handled.failed');
}

type MarkButtonProps = { isHandled: boolean; isWorking: boolean; onMark: (handled: boolean) => void };

function MarkButton({ isHandled, isWorking, onMark }: MarkButtonProps) {
  const { t } = useTranslation('intake');
  return (
    <Button variant="secondary" size="sm" disabled={isWorking} onClick={() => onMark(!isHandled)}>
      {isHandled ? t('handled.reopen') : t('handled.mark')}
    </Button>
  );
}

/** Home tells of what waits, too. */
function useMarkImport() {
  const utils = trpc.useUtils();
  return trpc.intake.updateImport.useMutation({
    onSuccess: (marked) => {
      utils.intake.getImport.setData({ id: marked.id }, marked);
      return utils.insights.attention.invalidate();
    },
  });
}
