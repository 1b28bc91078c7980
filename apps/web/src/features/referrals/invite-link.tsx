import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useStore } from '../../lib/session.tsx';
import { CopyField } from './copy-field.tsx';
import type { OwnReferrals } from './referral-types.ts';
import './invite.css';

/** The link and the code of a shopper, to copy, to share, and for a camera. */
export function InviteLink({ own }: { own: OwnReferrals }) {
  const { t } = useTranslation('referrals');
  return (
    <section className="panel invite-link" aria-labelledby="link-title">
      <div className="invite-link-fields">
        <h2 id="link-title">{t('invite.share')}</h2>
        <CopyField label={t('invite.yourLink')} value={own.link} action={t('invite.copyLink')} />
        <CopyField label={t('invite.yourCode')} value={own.code} action={t('invite.copyCode')} />
        {'share' in navigator ? <ShareButton own={own} /> : null}
      </div>
      <figure className="invite-qr">
        <QrCode text={own.link} label={t('invite.qr')} />
        <figcaption className="small-text soft">{t('invite.qrText')}</figcaption>
      </figure>
    </section>
  );
}

/** Opens what the device shares by; who closes it without sharing needs to hear nothing. */
function ShareButton({ own }: { own: OwnReferrals }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const store = useStore();
  const credit = format.money(own.programme.invitedCredit, own.currency);
  const shared = { title: store.name, text: t('invite.shareText', { store: store.name, credit }), url: own.link };
  return (
    <div>
      <Button onClick={() => navigator.share(shared).catch(() => {})}>
        <Icon name="share" />
        {t('invite.shareWith')}
      </Button>
    </div>
  );
}
