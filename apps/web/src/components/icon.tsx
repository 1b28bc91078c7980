import arrowClockwise from 'bootstrap-icons/icons/arrow-clockwise.svg?raw';
import arrowLeft from 'bootstrap-icons/icons/arrow-left.svg?raw';
import bag from 'bootstrap-icons/icons/bag.svg?raw';
import barChart from 'bootstrap-icons/icons/bar-chart.svg?raw';
import basket from 'bootstrap-icons/icons/basket.svg?raw';
import boxArrowRight from 'bootstrap-icons/icons/box-arrow-right.svg?raw';
import boxArrowUp from 'bootstrap-icons/icons/box-arrow-up.svg?raw';
import box from 'bootstrap-icons/icons/box-seam.svg?raw';
import checkCircle from 'bootstrap-icons/icons/check-circle.svg?raw';
import check from 'bootstrap-icons/icons/check2.svg?raw';
import chevronDown from 'bootstrap-icons/icons/chevron-down.svg?raw';
import chevronExpand from 'bootstrap-icons/icons/chevron-expand.svg?raw';
import chevronLeft from 'bootstrap-icons/icons/chevron-left.svg?raw';
import chevronRight from 'bootstrap-icons/icons/chevron-right.svg?raw';
import chevronUp from 'bootstrap-icons/icons/chevron-up.svg?raw';
import theme from 'bootstrap-icons/icons/circle-half.svg?raw';
import clockHistory from 'bootstrap-icons/icons/clock-history.svg?raw';
import coins from 'bootstrap-icons/icons/coin.svg?raw';
import copy from 'bootstrap-icons/icons/copy.svg?raw';
import download from 'bootstrap-icons/icons/download.svg?raw';
import exclamationCircle from 'bootstrap-icons/icons/exclamation-circle.svg?raw';
import file from 'bootstrap-icons/icons/file-earmark-spreadsheet.svg?raw';
import gear from 'bootstrap-icons/icons/gear.svg?raw';
import gift from 'bootstrap-icons/icons/gift.svg?raw';
import house from 'bootstrap-icons/icons/house.svg?raw';
import inbox from 'bootstrap-icons/icons/inbox.svg?raw';
import ledger from 'bootstrap-icons/icons/journal-text.svg?raw';
import key from 'bootstrap-icons/icons/key.svg?raw';
import keyboard from 'bootstrap-icons/icons/keyboard.svg?raw';
import sidebar from 'bootstrap-icons/icons/layout-sidebar.svg?raw';
import columns from 'bootstrap-icons/icons/layout-three-columns.svg?raw';
import people from 'bootstrap-icons/icons/people.svg?raw';
import person from 'bootstrap-icons/icons/person-circle.svg?raw';
import plus from 'bootstrap-icons/icons/plus-lg.svg?raw';
import receipt from 'bootstrap-icons/icons/receipt.svg?raw';
import search from 'bootstrap-icons/icons/search.svg?raw';
import table from 'bootstrap-icons/icons/table.svg?raw';
import more from 'bootstrap-icons/icons/three-dots.svg?raw';
import language from 'bootstrap-icons/icons/translate.svg?raw';
import upload from 'bootstrap-icons/icons/upload.svg?raw';
import wallet from 'bootstrap-icons/icons/wallet2.svg?raw';
import cross from 'bootstrap-icons/icons/x-lg.svg?raw';
import './icon.css';

const icons = {
  'arrow-clockwise': arrowClockwise,
  'arrow-left': arrowLeft,
  bag,
  'bar-chart': barChart,
  'box-arrow-right': boxArrowRight,
  check,
  'check-circle': checkCircle,
  'chevron-down': chevronDown,
  'chevron-expand': chevronExpand,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  columns,
  copy,
  cross,
  download,
  'exclamation-circle': exclamationCircle,
  file,
  gift,
  ledger,
  people,
  basket,
  box,
  coins,
  'clock-history': clockHistory,
  gear,
  plus,
  more,
  house,
  inbox,
  key,
  keyboard,
  language,
  person,
  receipt,
  search,
  share: boxArrowUp,
  sidebar,
  table,
  theme,
  upload,
  wallet,
};

export type IconName = keyof typeof icons;

/** An icon beside a label; alone it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  // The markup is the icon set's own file, read at build time.
  return <span className="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: icons[name] }} />;
}
