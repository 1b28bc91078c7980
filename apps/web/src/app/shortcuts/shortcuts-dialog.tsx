import { useId } from 'react';
import Form from 'react-bootstrap/Form';
import Modal from 'react-bootstrap/Modal';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../components/keys.tsx';
import { paletteKeys } from '../../lib/modifier-key.ts';
import { useUser } from '../../lib/session.tsx';
import { useShortcutChoice } from '../../lib/shortcut-choice.ts';
import { navigationOf } from '../frames/navigation.ts';
import './shortcuts-dialog.css';

/** Every key that does something, and whether single keys do. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const titleId = useId();
  const [isOn, setOn] = useShortcutChoice();
  const navigation = navigationOf(useUser());
  return (
    <Modal show onHide={onClose} animation={false} aria-labelledby={titleId} className="shortcuts" scrollable>
      <Modal.Header closeButton closeLabel={t('close', { ns: 'common' })}>
        <Modal.Title as="h2" id={titleId}>
          {t('shortcuts.title')}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body tabIndex={0}>
        <dl className="shortcut-list">
          <Shortcut keys={paletteKeys} does={t('shortcuts.palette')} />
          <Shortcut keys={['/']} does={t('shortcuts.search')} />
          <Shortcut keys={['j']} does={t('shortcuts.nextRow')} />
          <Shortcut keys={['k']} does={t('shortcuts.rowBefore')} />
          <Shortcut keys={['Enter']} does={t('shortcuts.open')} />
          <Shortcut keys={['Esc']} does={t('shortcuts.close')} />
          <Shortcut keys={['?']} does={t('shortcuts.these')} />
        </dl>
        <h3 className="shortcut-heading">{t('group.places')}</h3>
        <dl className="shortcut-list">
          {navigation.map(({ label, key }) => (
            <Shortcut key={label} keys={['g', key]} does={t(`navigationItem.${label}`, { ns: 'common' })} />
          ))}
        </dl>
        <Form.Check
          type="switch"
          id={`${titleId}-on`}
          className="shortcut-choice"
          label={t('shortcuts.on')}
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
        />
      </Modal.Body>
    </Modal>
  );
}

function Shortcut({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div className="shortcut">
      <dt>{does}</dt>
      <dd>
        <Keys keys={keys} />
      </dd>
    </div>
  );
}
