import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Notice } from '../../../components/notice.tsx';
import { useProblemText } from '../../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../../lib/problem.ts';
import { useMay } from '../../../lib/session.tsx';
import { trpc } from '../../../lib/trpc.ts';
import type { Import } from '../intake-types.ts';
import './book-rehearsed.css';

/** What a dry run leads to: importing for real what it looked at, or the import that did so. */
export function BookRehearsed({ shown }: { shown: Import }) {
  const { t } = useTranslation('mapping');
  const problemText = useProblemText();
  const mayImport = useMay('intake.write');
  const book = useBookRehearsed();
  if (shown.bookedAsId) {
    return (
      <Notice tone="positive" title={t('book.done')}>
        <Link to={`/intake/${shown.bookedAsId}`}>{t('book.show')}</Link>
      </Notice>
    );
  }
  return (
    <div className="panel book-rehearsed">
      <div>
        <h2>{t('book.title')}</h2>
        <p className="soft">{t('book.text')}</p>
        {book.error ? <p role="alert">{problemText(problemOf(book.error)).title}</p> : null}
      </div>
      {mayImport ? (
        <Button disabled={book.isPending} onClick={() => book.mutate({ id: shown.id })}>
          {book.isPending ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
          {t('book.button')}
        </Button>
      ) : null}
    </div>
  );
}

/** Leads to the new import, which is under way then. */
function useBookRehearsed() {
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  return trpc.intake.bookRehearsed.useMutation({
    onSuccess: async ({ id }, { id: rehearsalId }) => {
      await Promise.all([
        utils.intake.listImports.invalidate(),
        utils.intake.getImport.invalidate({ id: rehearsalId }),
      ]);
      await navigate(`/intake/${id}`);
    },
  });
}
