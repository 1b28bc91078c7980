import { Icon } from '../../components/icon.tsx';

/** Its picture, or a place of the same size: it says nothing that the name beside it does not. */
export function ProductPicture({ url }: { url: string | null }) {
  return (
    <span className="shop-picture">
      {url ? <img src={url} alt="" loading="lazy" referrerPolicy="no-referrer" /> : <Icon name="box" />}
    </span>
  );
}
