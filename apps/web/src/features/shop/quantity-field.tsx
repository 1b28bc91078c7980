import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedCount } from '../../lib/format/typed-count.ts';
import { mostUnits } from './basket.ts';
import './quantity-field.css';

type QuantityFieldProps = {
  /** of what, for who does not see where the field stands */
  of: string;
  value: number;
  onChange: (quantity: number) => void;
};

/** How many units: typed, or one more or less. */
export function QuantityField({ of, value, onChange }: QuantityFieldProps) {
  const { t } = useTranslation('shop');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);

  function take(text: string) {
    const count = readTypedCount(text);
    const isCount = count >= 1 && count <= mostUnits;
    setTyped(isCount ? null : text);
    if (isCount) onChange(count);
  }

  return (
    <span className="quantity-field">
      <label htmlFor={id} className="visually-hidden">
        {t('quantityOf', { product: of })}
      </label>
      <button
        type="button"
        aria-label={t('oneLess', { product: of })}
        disabled={value <= 1}
        onClick={() => take(`${value - 1}`)}
      >
        −
      </button>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={typed ?? value}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <button
        type="button"
        aria-label={t('oneMore', { product: of })}
        disabled={value >= mostUnits}
        onClick={() => take(`${value + 1}`)}
      >
        +
      </button>
    </span>
  );
}
