import Dropdown from 'react-bootstrap/Dropdown';
import { useTranslation } from 'react-i18next';
import { type Asked, type FileFormat, fileAddress } from '../../lib/list/file-address.ts';
import { Icon } from '../icon.tsx';

const formats: readonly FileFormat[] = ['csv', 'xlsx'];

type ExportMenuProps = {
  label: string;
  path: `/${string}`;
  asked: Asked;
  /** where there is no room under it */
  drop?: 'up';
};

/** Fetches a whole list as a file. It is streamed by the server, so the browser saves it while it comes. */
export function ExportMenu({ label, path, asked, drop }: ExportMenuProps) {
  const { t } = useTranslation();
  return (
    <Dropdown {...(drop && { drop })} align="end">
      <Dropdown.Toggle size="sm" variant="secondary">
        <Icon name="download" />
        {label}
      </Dropdown.Toggle>
      <Dropdown.Menu>
        {formats.map((format) => (
          <Dropdown.Item key={format} href={fileAddress(path, asked, format)} download>
            {t(`list.format.${format}`)}
          </Dropdown.Item>
        ))}
      </Dropdown.Menu>
    </Dropdown>
  );
}
