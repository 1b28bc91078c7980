import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import type { NavigationItem } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';

const mostLinks = 5;

/** The ways through the app under the thumb; those that find no room there open from the last. */
export function BottomBar({ navigation }: { navigation: readonly NavigationItem[] }) {
  const { t } = useTranslation();
  const hasRoom = navigation.length <= mostLinks;
  const shown = hasRoom ? navigation : navigation.slice(0, mostLinks - 1);
  return (
    <nav className="bottom-bar" aria-label={t('navigation')}>
      <NavigationLinks items={shown} />
      {hasRoom ? null : <MoreLinks items={navigation.slice(shown.length)} />}
    </nav>
  );
}

function MoreLinks({ items }: { items: readonly NavigationItem[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isHere = items.some(({ to }) => pathname.startsWith(to));
  return (
    <Dropdown drop="up" align="end">
      <Dropdown.Toggle as="button" type="button" className={isHere ? 'bottom-more bottom-more-here' : 'bottom-more'}>
        <Icon name="more" />
        {t('more')}
      </Dropdown.Toggle>
      <Dropdown.Menu>
        {items.map(({ to, icon, label }) => (
          <Dropdown.Item as={Link} key={to} to={to} className="bottom-more-item">
            <Icon name={icon} />
            {t(`navigationItem.${label}`)}
          </Dropdown.Item>
        ))}
      </Dropdown.Menu>
    </Dropdown>
  );
}
