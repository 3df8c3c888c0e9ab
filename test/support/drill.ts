import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { expect } from "vitest";
import { run, type Snapshot, snapshot, type Workshop, write } from "./workshop.js";

const root = resolve(import.meta.dirname, "../..");

/** A fenced block: its language, what follows it, and its text. */
interface Block {
  readonly language: string;
  readonly argument: string;
  readonly body: string;
}

/** A worked example: its topic, its text, and its blocks in order. */
export interface Drill {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The sections of a page whose title begins with "Add". */
export function drillsOf(page: string): Drill[] {
  const sections = readFileSync(join(root, page), "utf8")
    .split(/^## (?=Add )/m)
    .slice(1);
  return sections.map((section) => {
    const [text = ""] = section.split(/^## /m);
    const found = text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm);
    const blocks = Array.from(found, ([, language = "", argument = "", body = ""]) => ({
      language,
      argument,
      body,
    }));
    return { title: text.slice(0, text.indexOf("\n")), text, blocks };
  });
}

/** Does what a drill says, block by block, and compares the output with what it promises. */
export function follow(workshop: Workshop, { text, blocks }: Drill): void {
  const before = snapshot(workshop);
  let printed = "";
  for (const { language, argument, body } of blocks) {
    if (language === "sh") {
      const code = Number(/^exits (\d+)$/.exec(argument)?.[1] ?? 0);
      for (const line of body.trim().split("\n")) printed = run(workshop, line, code);
    } else if (language === "diff") {
      patch(workshop, body);
    } else if (argument !== "") {
      write(workshop, argument, body);
    } else {
      expect(printed).toBe(body);
    }
  }
  const changed = changes(before, snapshot(workshop));
  for (const file of changed) workshop.changed.add(file);
  expect(changed.filter((file) => !isNamed(file, text))).toEqual([]);
}

function patch(workshop: Workshop, text: string): void {
  for (const change of parsePatch(text)) {
    const name = change.newFileName ?? "";
    const patched = applyPatch(readFileSync(join(workshop.folder, name), "utf8"), change);
    if (patched === false) throw new Error(`The example's change no longer fits ${name}.`);
    write(workshop, name, patched);
  }
}

function changes(before: Snapshot, after: Snapshot): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}

/** True if a text names the file, or a folder that it is in. */
function isNamed(file: string, text: string): boolean {
  const folders = file.split("/").map((_, index, parts) => `${parts.slice(0, index).join("/")}/\``);
  return text.includes(file) || folders.slice(1).some((folder) => text.includes(folder));
}
