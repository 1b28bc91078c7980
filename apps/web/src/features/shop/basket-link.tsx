import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useBasket } from './use-basket.ts';
import './basket-link.css';

/** The way to the basket, with how much is in it. */
export function BasketLink() {
  const { t } = useTranslation('shop');
  const format = useFormat();
  const { units } = useBasket();
  const name = units === 0 ? t('basket') : t('basketOf', { count: units, number: format.count(units) });
  return (
    <NavLink to="/basket" className="basket-link" aria-label={name} title={name}>
      <Icon name="basket" />
      {units > 0 ? <span className="basket-link-count">{units > 99 ? '99+' : units}</span> : null}
    </NavLink>
  );
}
