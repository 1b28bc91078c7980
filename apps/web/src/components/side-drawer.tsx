import { type ReactNode, useId } from 'react';
import Offcanvas from 'react-bootstrap/Offcanvas';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import './side-drawer.css';

type SideDrawerProps = {
  title: string;
  /** beside the title, e.g. a status */
  aside?: ReactNode;
  children: ReactNode;
};

/** A row beside the list it was opened from. Esc closes it, and so does going back. */
export function SideDrawer({ title, aside, children }: SideDrawerProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key } = useLocation();
  const titleId = useId();
  return (
    // Bootstrap's transition can leave a dialog open on React 19.
    <Offcanvas
      key={key}
      show
      placement="end"
      className="side-drawer"
      aria-labelledby={titleId}
      onHide={() => navigate(-1)}
    >
      <Offcanvas.Header closeButton closeLabel={t('close')}>
        <div className="side-drawer-head">
          <Offcanvas.Title as="h2" id={titleId}>
            <bdi>{title}</bdi>
          </Offcanvas.Title>
          {aside}
        </div>
      </Offcanvas.Header>
      <Offcanvas.Body>{children}</Offcanvas.Body>
    </Offcanvas>
  );
}
