import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { Referral } from './referral-types.ts';
import { RewardNumber } from './reward-number.tsx';

/** Who invited whom, when, and what each got for it. */
export function ReferralView({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { invited, inviter, credit, creditTransferId, reward, qualifiedAt } = referral;
  return (
    <div className="panel">
      <Facts>
        <Fact name={t('column.invited')}>
          <CustomerLink customer={invited} />
        </Fact>
        <Fact name={t('column.inviter')}>
          <CustomerLink customer={inviter} />
        </Fact>
        <Fact name={t('column.signedUpAt')}>
          <Instant at={referral.signedUpAt} withTime />
        </Fact>
        {qualifiedAt ? (
          <Fact name={t('column.qualifiedAt')}>
            <Instant at={qualifiedAt} withTime />
          </Fact>
        ) : null}
        {credit && creditTransferId ? (
          <Fact name={t('column.credit')}>
            <Amount value={credit} currency={referral.currency} /> · <TransferLink id={creditTransferId} />
          </Fact>
        ) : null}
        {reward ? (
          <Fact name={t('column.reward')}>
            <RewardNumber reward={reward} /> · <TransferLink id={reward.transferId} />
          </Fact>
        ) : null}
        <IdFact name={t('column.code')} id={referral.code} />
        <IdFact name={t('column.id')} id={referral.id} />
      </Facts>
    </div>
  );
}

function CustomerLink({ customer }: { customer: Referral['inviter'] }) {
  return (
    <Link className="text-link" to={`/customers/${customer.id}`}>
      <PersonName>{customer.name}</PersonName>
    </Link>
  );
}

function TransferLink({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  return (
    <Link className="text-link" to={`/ledger/${id}`}>
      {t('showTransfer')}
    </Link>
  );
}
