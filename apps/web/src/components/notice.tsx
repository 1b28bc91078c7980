import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type NoticeProps = {
  tone: 'negative' | 'warning' | 'positive' | 'neutral';
  title: string;
  icon?: IconName;
  children?: ReactNode;
};

const iconOf = {
  negative: 'exclamation-circle',
  warning: 'exclamation-circle',
  positive: 'check-circle',
  neutral: 'file',
} as const satisfies Record<NoticeProps['tone'], IconName>;

/** A message within a page. A negative one is read out at once. */
export function Notice({ tone, title, icon = iconOf[tone], children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'negative' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div>
        <p className="notice-title">{title}</p>
        {children ? <div className="notice-text">{children}</div> : null}
      </div>
    </div>
  );
}
