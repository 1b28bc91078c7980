import { useState } from 'react';

/** Which lines show the explanation of their cashback. */
export function useOpenLines() {
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());

  function toggle(id: string) {
    setOpenIds((present) => {
      const next = new Set(present);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  return { isOpen: (id: string) => openIds.has(id), toggle };
}
