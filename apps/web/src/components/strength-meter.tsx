import { useTranslation } from 'react-i18next';
import { type Strength, strengths } from '../lib/passwords/strength.ts';
import './strength-meter.css';

/** Four steps and a word. Keeps its space while there is nothing to say, so that nothing moves when there is. */
export function StrengthMeter({ strength }: { strength: Strength | null }) {
  const { t } = useTranslation();
  return (
    <div className="strength-meter" data-strength={strength}>
      {strength ? <Steps reached={strengths.indexOf(strength) + 1} /> : null}
      <span role="status" className="strength-word">
        {strength ? (
          <>
            <span className="visually-hidden">{t('passwordStrength.label')} </span>
            {t(`passwordStrength.${strength}`)}
          </>
        ) : null}
      </span>
    </div>
  );
}

function Steps({ reached }: { reached: number }) {
  return (
    <span className="strength-steps" aria-hidden="true">
      {strengths.map((step, index) => (
        <span key={step} className="strength-step" data-reached={index < reached} />
      ))}
    </span>
  );
}
