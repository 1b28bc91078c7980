import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import type { NavigationItem } from './navigation.ts';
import './navigation-links.css';

type NavigationLinksProps = { items: readonly NavigationItem[]; withTooltips?: boolean };

export function NavigationLinks({ items, withTooltips = false }: NavigationLinksProps) {
  const { t } = useTranslation();
  return (
    <ul className="navigation-links">
      {items.map((item) => {
        const label = t(`navigationItem.${item.label}`);
        return (
          <li key={item.to}>
            <NavLink
              to={item.to}
              end={item.to === '/'}
              className="navigation-link"
              aria-label={withTooltips ? label : undefined}
              title={withTooltips ? label : undefined}
            >
              <Icon name={item.icon} />
              <span className="side-words">{label}</span>
            </NavLink>
          </li>
        );
      })}
    </ul>
  );
}
