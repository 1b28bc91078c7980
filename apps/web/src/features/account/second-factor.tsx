import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { CodeEntry } from './code-entry.tsx';
import { PasswordEntry } from './password-entry.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type NewFactor = Outputs['auth']['addSecondFactor'];

/** A second factor: none, being added, or there; and its recovery codes, shown once. */
export function SecondFactor({ since }: { since: string | null }) {
  const { t } = useTranslation('account');
  const [added, setAdded] = useState<NewFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const utils = trpc.useUtils();
  const refresh = () => utils.auth.invalidate();

  function showCodes(shown: readonly string[]): void {
    setAdded(null);
    setCodes(shown);
  }

  return (
    <section className="panel account-panel" aria-labelledby="second-factor-title">
      <div>
        <h2 id="second-factor-title">{t('factor.title')}</h2>
        <p className="soft">
          {since ? (
            <>
              {t('factor.since')} <Instant at={since} />
            </>
          ) : (
            t('factor.lead')
          )}
        </p>
      </div>
      {codes ? (
        <RecoveryCodes
          codes={codes}
          onDone={() => {
            setCodes(null);
            void refresh();
          }}
        />
      ) : null}
      {!codes && added ? <NewFactorSteps factor={added} onCodes={showCodes} /> : null}
      {!codes && !added && !since ? <AddFactor onAdded={setAdded} /> : null}
      {!codes && since ? <ChangeFactor onCodes={showCodes} onRemoved={() => void refresh()} /> : null}
    </section>
  );
}

function AddFactor({ onAdded }: { onAdded: (factor: NewFactor) => void }) {
  const { t } = useTranslation('account');
  const add = trpc.auth.addSecondFactor.useMutation({ onSuccess: onAdded });
  return <PasswordEntry submitLabel={t('factor.add')} sending={add} />;
}

type StepsProps = { factor: NewFactor; onCodes: (codes: readonly string[]) => void };

function NewFactorSteps({ factor: { uri, secret }, onCodes }: StepsProps) {
  const { t } = useTranslation('account');
  const confirm = trpc.auth.confirmSecondFactor.useMutation({
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <>
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.qr')} />
      <p>
        {t('factor.orType')} <code className="id-fact factor-secret">{secret}</code>
      </p>
      <CodeEntry sending={confirm} />
    </>
  );
}

type ChangeProps = { onCodes: (codes: readonly string[]) => void; onRemoved: () => void };

function ChangeFactor({ onCodes, onRemoved }: ChangeProps) {
  const { t } = useTranslation('account');
  const [asked, setAsked] = useState<'codes' | 'remove' | null>(null);
  const renew = trpc.auth.renewRecoveryCodes.useMutation({ onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) });
  const remove = trpc.auth.removeSecondFactor.useMutation({ onSuccess: onRemoved });
  if (asked === 'codes') return <PasswordEntry submitLabel={t('factor.renew')} sending={renew} />;
  if (asked === 'remove') return <PasswordEntry submitLabel={t('factor.remove')} sending={remove} />;
  return (
    <div className="factor-actions">
      <button type="button" className="btn btn-secondary" onClick={() => setAsked('codes')}>
        {t('factor.renew')}
      </button>
      <button type="button" className="btn btn-secondary" onClick={() => setAsked('remove')}>
        {t('factor.remove')}
      </button>
    </div>
  );
}
