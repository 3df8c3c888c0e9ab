import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import {
  type CredentialContext,
  credentialFileReader,
  NetError,
  resolveCredential,
} from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";
import { context, reveal } from "../support/credentials.js";

const files: Record<string, string> = { "key.txt": "file-key\n", empty: " \n" };

const world: Partial<CredentialContext> = {
  env: {
    KEY: " env-key\n",
    EMPTY: "  ",
    PAIR: "my-account::pat::with::colons",
    HALF: "my-account:: ",
  },
  readFile: async (path) => files[path] ?? null,
  authStore: async (provider) => (provider === "openai" ? new Secret("stored", "auth") : null),
};

describe("references", () => {
  const env = (name: string): CredentialRef => ({ from: "env", name });
  const table: { it: string; ref: CredentialRef; gives: unknown }[] = [
    { it: "a variable, trimmed", ref: env("KEY"), gives: "env-key" },
    { it: "a file, trimmed", ref: { from: "file", path: "key.txt" }, gives: "file-key" },
    { it: "a stored credential", ref: { from: "auth", provider: "openai" }, gives: "stored" },
    { it: "a placeholder", ref: { from: "literal", value: "lm-studio" }, gives: "lm-studio" },
    {
      it: "what follows the first separator",
      ref: { from: "env", name: "PAIR", after: "::" },
      gives: "pat::with::colons",
    },
    {
      it: "a bare token where a pair may be",
      ref: { from: "env", name: "KEY", after: "::" },
      gives: "env-key",
    },
    {
      it: "text around secrets",
      ref: {
        from: "template",
        template: "Token {0}; {1}",
        parts: [env("KEY"), { from: "file", path: "key.txt" }],
      },
      gives: "Token env-key; file-key",
    },
    {
      it: "a secret that looks like a place is not filled in again",
      ref: {
        from: "template",
        template: "{0}{1}",
        parts: [{ from: "literal", value: "{1}" }, env("KEY")],
      },
      gives: "{1}env-key",
    },
    {
      it: "the first that is there",
      ref: {
        from: "first",
        of: [env("UNSET"), env("EMPTY"), { from: "auth", provider: "openai" }, env("KEY")],
      },
      gives: "stored",
    },
    {
      it: "nothing, and what was tried",
      ref: {
        from: "first",
        of: [
          env("UNSET"),
          env("EMPTY"),
          { from: "file", path: "none" },
          { from: "auth", provider: "groq" },
        ],
      },
      gives: {
        kind: "missing",
        tried: [
          "{env:UNSET} is not set",
          "{env:EMPTY} is empty",
          "{file:none} does not exist",
          "the stored credential of groq does not exist",
        ],
      },
    },
    {
      it: "a pair without its second half",
      ref: { from: "env", name: "HALF", after: "::" },
      gives: { kind: "missing", tried: ["{env:HALF} has nothing after ::"] },
    },
    {
      it: "text around a secret that is missing",
      ref: { from: "template", template: "Bearer {0}", parts: [env("UNSET")] },
      gives: { kind: "missing", tried: ["{env:UNSET} is not set"] },
    },
  ];
  test.each(table)("$it", async ({ ref, gives }) => {
    expect(await reveal(ref, world)).toEqual(gives);
  });

  test("a template prints as its references", async () => {
    const ref: CredentialRef = { from: "template", template: "Bearer {0}", parts: [env("KEY")] };
    const found = await resolveCredential(ref, context(world));
    expect(JSON.stringify(found)).toContain("Bearer {env:KEY}");
    expect(JSON.stringify(found)).not.toContain("env-key");
  });

  test("a source that exists but may not be sent stops the search", async () => {
    const permit = (source: { from: string }) => {
      if (source.from === "env") throw new NetError("egress_refused", "no");
    };
    const ref: CredentialRef = {
      from: "first",
      of: [env("KEY"), { from: "auth", provider: "openai" }],
    };
    await expect(reveal(ref, { ...world, permit })).rejects.toMatchObject({
      reason: "egress_refused",
    });
  });

  test("a pair shows whose it is before it is used", async () => {
    const permit = vi.fn();
    await reveal({ from: "env", name: "PAIR", after: "::" }, { ...world, permit });
    expect(permit).toHaveBeenCalledWith(expect.objectContaining({ name: "PAIR" }), "my-account");
  });
});

describe("credential files", () => {
  async function folders() {
    const root = await realpath(await mkdtemp(join(tmpdir(), "altimate-files-")));
    onTestFinished(() => rm(root, { recursive: true }));
    const home = join(root, "home");
    const folder = join(root, "project");
    await mkdir(join(home, ".ssh"), { recursive: true });
    await mkdir(folder);
    await writeFile(join(home, ".ssh", "id"), "private");
    await writeFile(join(home, "key"), "home-key");
    await writeFile(join(root, "outside"), "outside-key");
    await writeFile(join(folder, "key"), "project-key");
    await writeFile(join(folder, "big"), "x".repeat(65 * 1024));
    execFileSync("mkfifo", [join(folder, "fifo")]);
    await symlink(join(root, "outside"), join(folder, "link"));
    await symlink(join(home, ".ssh", "id"), join(home, "innocent"));
    await symlink(home, join(root, "linked-home"));
    return {
      root,
      readOfLinkedHome: credentialFileReader({ folder, home: join(root, "linked-home") }),
      read: credentialFileReader({ folder, home }),
      readOfConfig: credentialFileReader({ folder, home, absolute: true }),
    };
  }

  test("files in the manifest's folder and the home folder are read", async () => {
    const { read } = await folders();
    expect(await read("key")).toBe("project-key");
    expect(await read("~/key")).toBe("home-key");
    expect(await read("none")).toBeNull();
  });

  test("an absolute file is read if a config names it, and refused to a manifest", async () => {
    const { root, read, readOfConfig } = await folders();
    const path = join(root, "outside");
    expect(await readOfConfig(path)).toBe("outside-key");
    await expect(read(path)).rejects.toMatchObject({ reason: "egress_refused" });
    // what a container is given is also for manifests
    expect(await read("/run/secrets/none-such")).toBeNull();
  });

  test("a home folder that is a link itself keeps its private places", async () => {
    const { readOfLinkedHome } = await folders();
    expect(await readOfLinkedHome("~/key")).toBe("home-key");
    const refused = { reason: "egress_refused" };
    await expect(readOfLinkedHome("~/innocent")).rejects.toMatchObject(refused);
  });

  test.each([
    "../outside",
    "link",
    "~/.ssh/id",
    "~/innocent",
    "~/x/../.ssh/id",
    "big",
    "fifo",
    "/proc/self/environ",
    "/dev/zero",
    ".",
  ])("%s is refused", async (path) => {
    const { read } = await folders();
    await expect(read(path)).rejects.toMatchObject({ reason: "egress_refused" });
  });
});
