import './person-name.css';

/** Somebody's name as they wrote it: in its own direction, and within its place however long it is. */
export function PersonName({ children }: { children: string }) {
  return <bdi className="person-name">{children}</bdi>;
}
