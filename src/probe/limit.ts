/** Runs tasks in order, at most `size` of them at the same time. */
export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

export function createLimit(size: number): Limit {
  let free = Math.max(1, size);
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** A limit of one per name: requests that share a credential are sent one after another. */
export function createQueues(): (name: string) => Limit {
  const queues = new Map<string, Limit>();
  return (name) => {
    const queue = queues.get(name) ?? createLimit(1);
    queues.set(name, queue);
    return queue;
  };
}
