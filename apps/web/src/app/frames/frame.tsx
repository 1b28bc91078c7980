import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Content } from './content.tsx';
import type { NavigationItem } from './navigation.ts';
import { PhoneBar } from './phone-bar.tsx';

type FrameProps = {
  /** the frame's class where there is room, and what stands beside or above its page there */
  className: string;
  bar: ReactNode;
  navigation: readonly NavigationItem[];
  /** what stands above the page on a phone, beside the shop's name */
  tool: ReactNode;
  children: ReactNode;
};

/**
 * What stands around a page: beside it where there is room, above and below it on a phone. The page keeps its place in the
 * tree whatever stands around it, so that what was typed stays when a phone is turned.
 */
export function Frame({ className, bar, navigation, tool, children }: FrameProps) {
  const { t } = useTranslation();
  const isPhone = useMediaQuery(onPhone);
  return (
    <div className={isPhone ? 'phone-frame' : className}>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      {isPhone ? <PhoneBar tool={tool} /> : bar}
      <Content>{children}</Content>
      {isPhone ? <BottomBar navigation={navigation} /> : null}
    </div>
  );
}
