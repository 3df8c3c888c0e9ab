import { describe, expect, it } from "vitest";
import { createLimit, createQueues } from "../../src/probe/limit.js";

/** A task that tells when it began and ends when it is told to. */
function task(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(name);
    await ended;
    return name;
  };
  return { run, end: () => end() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("createLimit", () => {
  it.each([
    [2, ["a", "b"]],
    [1, ["a"]],
    // nobody means that nothing is ever done
    [0, ["a"]],
    [3, ["a", "b", "c"]],
  ])("begins %i at a time, in the order they came", async (size, begun) => {
    const log: string[] = [];
    const limit = createLimit(size);
    const tasks = ["a", "b", "c"].map((name) => task(name, log));
    const done = tasks.map(({ run }) => limit(run));
    await turn();
    expect(log).toEqual(begun);
    for (const { end } of tasks) {
      end();
      await turn();
    }
    expect(await Promise.all(done)).toEqual(["a", "b", "c"]);
    expect(log).toEqual(["a", "b", "c"]);
  });

  it("gives a place back, to the next or for later", async () => {
    const log: string[] = [];
    const limit = createLimit(1);
    const failing = limit(async () => {
      throw new Error("no");
    });
    const next = task("next", log);
    const done = limit(next.run);
    await expect(failing).rejects.toThrow("no");
    await turn();
    expect(log).toEqual(["next"]);
    next.end();
    await done;
    const [one, two] = [task("one", log), task("two", log)];
    const both = [limit(one.run), limit(two.run)];
    await turn();
    expect(log).toEqual(["next", "one"]);
    one.end();
    two.end();
    await Promise.all(both);
  });
});

it("createQueues has a queue of one for each name", async () => {
  const log: string[] = [];
  const queueOf = createQueues();
  const tasks = ["a1", "a2", "b1"].map((name) => task(name, log));
  const done = tasks.map(({ run }, index) => queueOf(index < 2 ? "a" : "b")(run));
  await turn();
  expect(log).toEqual(["a1", "b1"]);
  for (const { end } of tasks) end();
  await Promise.all(done);
  expect(log).toEqual(["a1", "b1", "a2"]);
});
