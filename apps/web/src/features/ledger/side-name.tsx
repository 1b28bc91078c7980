import { Link } from 'react-router';
import { PersonName } from '../../components/person-name.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import type { Side } from './ledger-types.ts';

/** An account that money was moved from or to, and whose it is. */
export function SideName({ side, withLink = false }: { side: Side; withLink?: boolean }) {
  const { accountName } = useLedgerWords();
  const { customer } = side;
  if (!customer) return accountName(side.account);
  return (
    <>
      {accountName(side.account)} <span className="soft">·</span>{' '}
      {withLink ? (
        <Link className="text-link" to={`/customers/${customer.id}`}>
          <PersonName>{customer.name}</PersonName>
        </Link>
      ) : (
        <span className="soft">
          <PersonName>{customer.name}</PersonName>
        </span>
      )}
    </>
  );
}
