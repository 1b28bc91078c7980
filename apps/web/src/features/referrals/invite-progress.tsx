import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OwnReferrals } from './referral-types.ts';
import './invite.css';

const whole = 100;

/** What inviting brought so far, and how far the next reward is. */
export function InviteProgress({ own }: { own: OwnReferrals }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { waiting, signUpsToGo, programme, currency } = own;
  const reward = format.money(programme.inviterReward, currency);
  return (
    <section className="panel" aria-labelledby="progress-title">
      <dl className="invite-figures">
        <div>
          <dt>{t('invite.figure.signUps')}</dt>
          <dd>{format.count(own.signUps)}</dd>
        </div>
        <div>
          <dt>{t('invite.figure.rewards')}</dt>
          <dd>{format.count(own.rewards)}</dd>
        </div>
        <div>
          <dt>{t('invite.figure.earned')}</dt>
          <dd className="invite-earned">
            <Amount value={own.earned} currency={currency} />
          </dd>
        </div>
      </dl>
      <div className="invite-progress">
        <div className="invite-progress-words">
          <h2 id="progress-title">{t('invite.progress')}</h2>
          <span className="soft tabular">
            {t('invite.of', { waiting: format.count(waiting), every: format.count(programme.rewardEvery) })}
          </span>
        </div>
        <ProgressBar
          percent={Math.min(whole, (waiting / programme.rewardEvery) * whole)}
          label={t('invite.progressLabel')}
        />
        <p className="soft">{t('invite.toGo', { count: signUpsToGo, number: format.count(signUpsToGo), reward })}</p>
      </div>
    </section>
  );
}
