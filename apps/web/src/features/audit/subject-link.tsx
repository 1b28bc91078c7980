import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntry } from './audit-types.ts';

const lettersShown = 8;

/** Where each kind of thing has its page. */
const pageOf: Readonly<Record<string, string>> = {
  customer: '/customers',
  order: '/orders',
  product: '/products',
  import: '/intake',
  sale: '/intake/inbox',
  referral: '/referrals',
};

/** What something was done to, and the way there. */
export function SubjectLink({ subject }: { subject: AuditEntry['subject'] }) {
  const { t, i18n } = useTranslation('audit');
  if (!subject) return null;
  const key = `subject.${subject.kind}`;
  const kind = i18n.exists(key, { ns: 'audit' }) ? t(key as 'subject.order') : subject.kind;
  const name = subject.id.includes('_') ? `${kind} …${subject.id.slice(-lettersShown)}` : kind;
  const page = pageOf[subject.kind];
  return page ? (
    <Link className="text-link" to={`${page}/${subject.id}`}>
      {name}
    </Link>
  ) : (
    name
  );
}
